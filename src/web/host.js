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
  host_pick_file: () => pageHost()['pickFile'](),

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

  host_ready__deps: ['$pageHost'],
  host_ready: () => pageHost()['ready'](),

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

  // --- IndexedDB --------------------------------------------------------------------------------
  // Emscripten's IDBStore reports "stored" when the request succeeded; the transaction may still
  // abort, and a full disk then loses what was acknowledged (trust.md 1.0: 89 of 220 records).
  // Whoever uses IDBStore gets this repair: acknowledgement at the transaction's end, strict
  // durability, aborts reported, dead connections replaced, journal records never overwritten.

  $IDBStore__deps: ['$repairIDBStore'],
  $IDBStore__postset: 'repairIDBStore();',

  $idbFailure: "''",

  $repairIDBStore__deps: ['$idbFailure', '$idbTransact', '$idbWrite'],
  $repairIDBStore: () => {
    var openDatabase = IDBStore.getDB;
    IDBStore.getDB = (name, callback) => openDatabase(name, (error, db) => {
      if (db) {
        var drop = () => {
          if (IDBStore.dbs[name] === db) delete IDBStore.dbs[name];
        };
        db.onclose = drop;
        db.onversionchange = () => {
          db.close();
          drop();
        };
      }
      callback(error, db);
    });

    var report = (callback) => (error, value) => {
      idbFailure = error ? String(error.name || error) : '';
      callback(error, value);
    };

    IDBStore.getFile = (name, id, callback) => {
      callback = report(callback);
      idbTransact(name, 'readonly', (store) => store.get(id), (error, bytes) => {
        if (!error && !bytes) error = {name: 'NotFoundError'};
        callback(error, bytes);
      });
    };
    IDBStore.setFile = (name, id, data, callback) =>
      idbTransact(name, 'readwrite', (store, fail) => idbWrite(store, id, data, fail),
        report(callback));
    IDBStore.deleteFile = (name, id, callback) =>
      idbTransact(name, 'readwrite', (store) => store.delete(id), report(callback));
    IDBStore.existsFile = (name, id, callback) =>
      idbTransact(name, 'readonly', (store) => store.count(id), report(callback));
    IDBStore.clearStore = (name, callback) =>
      idbTransact(name, 'readwrite', (store) => store.clear(), report(callback));
  },

  // Writes one record. The journal is append-only: a second writer must fail, not replace.
  $idbWrite: (store, id, data, fail) => {
    if (!id.startsWith('j/')) return store.put(data, id);
    var request = store.add(data, id);
    request.onerror = (event) => {
      var error = request.error;
      if (error.name !== 'ConstraintError') return;
      event.preventDefault();  // do not abort yet
      // The same bytes are no conflict: an earlier try was stored, and its answer got lost.
      var read = store.get(id);
      read.onsuccess = () => {
        var there = read.result;
        var same = there.length === data.length && there.every((byte, i) => byte === data[i]);
        if (!same) fail(error);
      };
    };
    return request;
  },

  // One transaction: begin(store, fail) makes the requests and returns the last; fail(error) gives
  // up. done(error, result of that request) comes at the transaction's end.
  $idbTransact__deps: ['$IDBStore'],
  $idbTransact: (name, mode, begin, done, again) => {
    var retry = (error) => {
      // Browsers drop connections under memory pressure, in the background and at eviction
      // (WebKit 197050, 277615); a new connection mends it. Once, so that we never spin.
      var lost = ['InvalidStateError', 'UnknownError', 'AbortError'].includes(error.name);
      if (again || !lost) return done(error);
      delete IDBStore.dbs[name];
      idbTransact(name, mode, begin, done, true);
    };
    IDBStore.getDB(name, (error, db) => {
      if (error) return done(error);
      var transaction, request, problem;
      try {
        transaction = db.transaction([IDBStore.DB_STORE_NAME], mode, {'durability': 'strict'});
      } catch (e) {
        return retry(e);
      }
      var fail = (e) => {
        problem = e;
        transaction.abort();
      };
      transaction.oncomplete = () => done(null, request.error ? null : request.result);
      transaction.onabort = () => retry(problem || transaction.error || {name: 'AbortError'});
      try {
        request = begin(transaction.objectStore(IDBStore.DB_STORE_NAME), fail);
      } catch (e) {
        fail(e);
      }
    });
  },

  host_idb_error_name__deps: ['$idbFailure', '$stringToUTF8', '$IDBStore'],
  host_idb_error_name: (name, size) => {
    stringToUTF8(idbFailure, name, size);
  },

  host_idb_load_all__deps: ['$idbTransact', '$idbFailure', '$UTF8ToString', '$packRecords', 'malloc',
                            'free', '$callUserCallback'],
  host_idb_load_all: (database, prefix, argument, onbatch, ondone, onerror) => {
    {{{ runtimeKeepalivePush() }}}
    var batchSize = 2000;
    var from = UTF8ToString(prefix);
    var to = from + '\uffff';
    var read = (store, range) => {
      var keys = store.getAllKeys(range, batchSize);
      var values = store.getAll(range, batchSize);
      values.onsuccess = () => {
        if (keys.result.length === 0) return;
        var packed = packRecords(keys.result, values.result);
        var buffer = _malloc(packed.length);
        HEAPU8.set(packed, buffer);
        {{{ makeDynCall('vpppi', 'onbatch') }}}(argument, buffer, packed.length, keys.result.length);
        _free(buffer);
        if (keys.result.length < batchSize) return;
        read(store, IDBKeyRange.bound(keys.result[batchSize - 1], to, true));
      };
      return values;
    };
    idbTransact(UTF8ToString(database), 'readonly',
      (store) => read(store, IDBKeyRange.bound(from, to)),
      (error) => {
        {{{ runtimeKeepalivePop() }}}
        idbFailure = error ? String(error.name || error) : '';
        callUserCallback(() => {
          if (error) {{{ makeDynCall('vp', 'onerror') }}}(argument);
          else {{{ makeDynCall('vp', 'ondone') }}}(argument);
        });
      });
  },

  host_idb_store_all__deps: ['$idbTransact', '$idbWrite', '$idbFailure', '$UTF8ToString',
                             '$unpackRecords', '$callUserCallback'],
  host_idb_store_all: (database, records, size, argument, ondone, onerror) => {
    {{{ runtimeKeepalivePush() }}}
    var parts = unpackRecords(HEAPU8.slice(records, records + size));
    idbTransact(UTF8ToString(database), 'readwrite',
      (store, fail) => {
        var request;
        for (var [key, bytes] of parts) request = idbWrite(store, key, bytes, fail);
        return request || store.count('');
      },
      (error) => {
        {{{ runtimeKeepalivePop() }}}
        idbFailure = error ? String(error.name || error) : '';
        callUserCallback(() => {
          if (error) {{{ makeDynCall('vp', 'onerror') }}}(argument);
          else {{{ makeDynCall('vp', 'ondone') }}}(argument);
        });
      });
  },

  // The form of many records in memory: {u32 key size, key, u32 value size, value} each.
  $packRecords: (keys, values) => {
    var encoder = new TextEncoder();
    var parts = [];
    for (var i = 0; i < keys.length; ++i) parts.push(encoder.encode(keys[i]), values[i]);
    var packed = new Uint8Array(parts.reduce((size, part) => size + 4 + part.length, 0));
    var view = new DataView(packed.buffer);
    var at = 0;
    for (var part of parts) {
      view.setUint32(at, part.length, true);
      packed.set(part, at + 4);
      at += 4 + part.length;
    }
    return packed;
  },

  $unpackRecords: (packed) => {
    var decoder = new TextDecoder();
    var view = new DataView(packed.buffer);
    var at = 0;
    var part = () => {
      var start = at + 4;
      at = start + view.getUint32(at, true);
      return packed.slice(start, at);
    };
    var records = [];
    while (at < packed.length) records.push([decoder.decode(part()), part()]);
    return records;
  },
});
