// Files out (share or download) and in (the file chooser).

const largest = 64 * 1024 * 1024;
const shared = { cancelled: 0, done: 1, failed: 2 };

export async function shareFile(core, name, mime, bytes) {
    const file = new File([bytes], name, { type: mime });
    if (!shouldShare(file)) {
        download(file);
        core.call('shared', shared.done);
        return;
    }
    try {
        await navigator.share({ files: [file] });
        core.call('shared', shared.done);
    } catch (error) {
        core.call('shared', error.name === 'AbortError' ? shared.cancelled : shared.failed);
    }
}

/**
 * In an installed app on iPad a download strands the person in Quick Look (WebKit 236943, 275288);
 * in a browser window a download is what people know.
 */
function shouldShare(file) {
    const installed = matchMedia('(display-mode: standalone)').matches || navigator.standalone;
    return Boolean(installed && navigator.canShare?.({ files: [file] }));
}

export function download(file) {
    const link = document.createElement('a');
    link.href = URL.createObjectURL(file);
    link.download = file.name;
    link.click();
    // Safari reads the file after the click has returned.
    setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

/** Prepares the chooser; returns what opens it. */
export function filePicker(input, core) {
    input.addEventListener('change', () => {
        const file = input.files[0];
        // So that choosing the same file again is a change.
        if (file) read(file, core).finally(() => { input.value = ''; });
    });
    return (any) => {
        input.accept = any ? '' : '.json,application/json';
        input.click();
    };
}

async function read(file, core) {
    const refuse = () => core.call('file_refused', Math.ceil(file.size / (1024 * 1024)));
    // Before reading it: a huge file would take the memory from the whole app.
    if (file.size > largest) return refuse();
    try {
        core.file(file, new Uint8Array(await file.arrayBuffer()));
    } catch {
        refuse();
    }
    return undefined;
}
