// IndexedDB for the core; declarations are in host.hpp, and store.hpp is what C++ uses.
//
// Emscripten's IDBStore reports "stored" when the request succeeded; the transaction may still
// abort, and a full disk then loses what was acknowledged (89 of 220 records when measured). Who
// uses IDBStore gets this repair: acknowledgement at the transaction's end, strict durability,
// aborts reported, dead connections replaced, journal records never overwritten.
addToLibrary({
  $IDBStore__deps: ['$repairIDBStore'],
  $IDBStore__postset: 'repairIDBStore();',

  $idbFailure: "''",

  $repairIDBStore__deps: ['$idbFailure', '$idbTransact', '$idbSame'],
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
    IDBStore.setFile = (name, id, data, callback) => {
      callback = report(callback);
      idbTransact(name, 'readwrite', (store, fail, commit) => {
        var request = id.startsWith('j/') ? store.add(data, id) : store.put(data, id);
        commit();
        return request;
      }, (error) => {
        if (!error || error.name !== 'ConstraintError') return callback(error);
        // The same bytes are no conflict: an earlier try was stored, and its answer got lost.
        idbTransact(name, 'readonly', (store) => store.get(id), (readError, there) =>
          callback(!readError && idbSame(there, data) ? null : error));
      });
    };
    IDBStore.deleteFile = (name, id, callback) =>
      idbTransact(name, 'readwrite', (store) => store.delete(id), report(callback));
    IDBStore.existsFile = (name, id, callback) =>
      idbTransact(name, 'readonly', (store) => store.count(id), report(callback));
    IDBStore.clearStore = (name, callback) =>
      idbTransact(name, 'readwrite', (store) => store.clear(), report(callback));
  },

  $idbSame: (a, b) => !!a && a.length === b.length && a.every((byte, i) => byte === b[i]),

  // Writes one of many records. The journal is append-only: a second writer must fail, not replace.
  $idbWrite__deps: ['$idbSame'],
  $idbWrite: (store, id, data, fail) => {
    if (!id.startsWith('j/')) return store.put(data, id);
    var request = store.add(data, id);
    request.onerror = (event) => {
      var error = request.error;
      if (error.name !== 'ConstraintError') return;
      event.preventDefault();  // the same bytes must not abort the others
      var read = store.get(id);
      read.onsuccess = () => {
        if (!idbSame(read.result, data)) fail(error);
      };
    };
    return request;
  },

  // One transaction: begin(store, fail, commit) makes the requests and returns the last; fail(error)
  // gives up; commit() says that no more requests come. done(error, result of the last request)
  // comes at the transaction's end.
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
        // Without a commit of its own a transaction ends only after the page has seen its requests
        // succeed; of what is written while a page goes away, 47 of 60 records were lost so.
        request = begin(transaction.objectStore(IDBStore.DB_STORE_NAME), fail,
          () => transaction.commit && transaction.commit());
      } catch (e) {
        fail(e);
      }
    });
  },

  host_idb_error_name__deps: ['$idbFailure', '$stringToUTF8', '$IDBStore'],
  host_idb_error_name: (name, size) => {
    stringToUTF8(idbFailure, name, size);
  },

  host_idb_load_all__deps: ['$idbTransact', '$idbFailure', '$UTF8ToString', '$packRecords',
                            'malloc', 'free', '$callUserCallback'],
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
        var count = keys.result.length;
        var buffer = _malloc(packed.length);
        HEAPU8.set(packed, buffer);
        {{{ makeDynCall('vpppi', 'onbatch') }}}(argument, buffer, packed.length, count);
        _free(buffer);
        if (count < batchSize) return;
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
