// Only browsers without modules run this file, so it is written in the language they know.
(function () {
    document.addEventListener('DOMContentLoaded', function () {
        document.getElementById('stage').style.display = 'none';
        document.getElementById('skeleton').style.display = 'none';
        document.getElementById('missing').removeAttribute('hidden');
    });
})();
