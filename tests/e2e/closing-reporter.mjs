// Closes with the line that ./dev test counts: "e2e: N passed, N failed, N skipped".

export default class ClosingReporter {
    #suite;

    onBegin(_config, suite) { this.#suite = suite; }

    printsToStdio() { return false; }

    onEnd(result) {
        const counted = { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
        for (const test of this.#suite.allTests()) ++counted[test.outcome()];
        // A run that stopped before any test failed (no server, no tests) is a failure too.
        const failed = counted.unexpected || (result.status === 'passed' ? 0 : 1);
        const passed = counted.expected + counted.flaky;
        console.log(`\ne2e: ${passed} passed, ${failed} failed, ${counted.skipped} skipped`);
    }
}
