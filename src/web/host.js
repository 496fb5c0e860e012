// The js-library between the core and the page: declarations and meaning are in host.hpp.
//
// Keys of Module.host are quoted, because the page is not compiled by closure and keeps its names.
addToLibrary({
  // The page writes texts into the core's memory, which moves when it grows.
  $pageHost__postset: "if (Module['host']) Module['host']['heap'] = () => HEAPU8;",
  $pageHost: () => Module['host'],

  $hostText__deps: ['$UTF8ToString'],
  $hostText: (text, size) => size ? UTF8ToString(text, size) : '',

  host_semantics__deps: ['$pageHost'],
  host_semantics: (words, count, strings, size) => {
    pageHost()['semantics'](HEAPU32.subarray(words >> 2, (words >> 2) + count),
                            HEAPU8.subarray(strings, strings + size));
  },

  host_announce__deps: ['$pageHost', '$hostText'],
  host_announce: (text, size, assertive) => {
    pageHost()['announce'](hostText(text, size), !!assertive);
  },

  host_share_file__deps: ['$pageHost', '$hostText'],
  host_share_file: (name, nameSize, mime, mimeSize, data, size) => {
    pageHost()['shareFile'](hostText(name, nameSize), hostText(mime, mimeSize),
                            HEAPU8.slice(data, data + size));
  },

  host_pick_file__deps: ['$pageHost'],
  host_pick_file: (any) => pageHost()['pickFile'](any),

  host_persist__deps: ['$pageHost'],
  host_persist: () => pageHost()['persist'](),

  host_apply_update__deps: ['$pageHost'],
  host_apply_update: () => pageHost()['applyUpdate'](),

  host_route__deps: ['$pageHost', '$hostText'],
  host_route: (text, size) => pageHost()['route'](hostText(text, size)),

  host_title__deps: ['$pageHost', '$hostText'],
  host_title: (text, size) => pageHost()['title'](hostText(text, size)),

  host_focus__deps: ['$pageHost'],
  host_focus: (node) => pageHost()['focus'](node >>> 0),

  host_print: () => { setTimeout(() => window.print()); },

  host_ready__deps: ['$pageHost'],
  host_ready: (whole) => pageHost()['ready'](whole),

  host_theme__deps: ['$pageHost'],
  host_theme: (rgb, dark) => pageHost()['theme'](rgb & 0xffffff, !!dark),

  host_text_scale__deps: ['$pageHost'],
  host_text_scale: (percent) => pageHost()['textScale'](percent),

  host_timer__deps: ['$pageHost'],
  host_timer: (milliseconds, token) => pageHost()['timer'](milliseconds, token >>> 0),

  host_copy__deps: ['$pageHost', '$hostText'],
  host_copy: (text, size) => pageHost()['copy'](hostText(text, size)),

  host_lang__deps: ['$pageHost', '$hostText'],
  host_lang: (code, size) => pageHost()['language'](hostText(code, size)),

  host_random: (bytes, size) => {
    // One call gives at most 65536 bytes.
    for (var at = 0; at < size; at += 65536) {
      crypto.getRandomValues(HEAPU8.subarray(bytes + at, bytes + Math.min(size, at + 65536)));
    }
  },

  host_now: () => Date.now(),
  host_utc_offset: () => -new Date().getTimezoneOffset(),
  host_utc_offset_at: (epochMs) => -new Date(epochMs).getTimezoneOffset(),
});
