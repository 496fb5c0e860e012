// What the page does for the core: every function here lives in host.js and reaches web/*.js; those
// of IndexedDB live in idb.js.
//
// Texts are UTF-8 with their length; nothing is kept after the call returns unless said so.
#pragma once

#include <cstddef>
#include <cstdint>

extern "C" {

/// Hands the packed semantic nodes (ui/kit/semantics.hpp) to the mirror; only when they changed.
void host_semantics(const std::uint32_t* words, std::size_t count, const char* strings,
                    std::size_t size);

/// Says a text through a live region: politely, or at once when `assertive`.
void host_announce(const char* text, std::size_t size, bool assertive);

/// Shares or downloads a file; must run inside a click. Answers with varde_shared.
void host_share_file(const char* name, std::size_t name_size, const char* mime,
                     std::size_t mime_size, const void* data, std::size_t size);

/// Opens the file chooser; must run inside a click. Answers with varde_file or varde_file_refused.
void host_pick_file(bool any);

/// Asks the browser to keep our storage. Answers with varde_persisted.
void host_persist();

/// Lets the waiting version take over; the page reloads.
void host_apply_update();

/// Makes the address say where we are; a new place becomes a new entry in the history.
void host_route(const char* text, std::size_t size);

/// Sets the title of the window: the screen, never a case.
void host_title(const char* text, std::size_t size);

/// Moves the focus to a node's element.
void host_focus(std::uint32_t node);

/// The first usable frame is drawn: the skeleton goes away.
void host_ready(bool whole);

/// Tells the ground colour (0xRRGGBB) and whether the theme is dark.
void host_theme(std::uint32_t rgb, bool dark);

/// Text size in percent, for the native fields.
void host_text_scale(int percent);

/// Calls varde_timer(token) after some milliseconds.
void host_timer(double milliseconds, std::uint32_t token);

/// Puts a text on the clipboard; must run inside a click.
void host_copy(const char* text, std::size_t size);

/// Fills memory with cryptographically strong random bytes.
void host_random(void* bytes, std::size_t size);

/// Milliseconds since 1970-01-01 UTC.
double host_now();

/// Minutes that local time is ahead of UTC now.
int host_utc_offset();

/// Minutes that local time is ahead of UTC at a given moment (summer time differs).
int host_utc_offset_at(double epoch_ms);

/// Opens the browser's print dialog once this call has returned: it stops everything meanwhile.
void host_print();

/// Sets the language of the document ("nb").
void host_lang(const char* code, std::size_t size);

/// One batch of records: `count` times {u32 key size, key, u32 value size, value}, unaligned.
using HostBatch = void (*)(void* argument, const char* batch, std::size_t size, int count);
using HostDone = void (*)(void* argument);

/// Stores records (in the form of a batch, above) in one transaction: all of them or none.
/// Keys that start with "j/" are written once and never replaced.
void host_idb_store_all(const char* database, const char* records, std::size_t size,
                        void* argument, HostDone done, HostDone failed);

/// Loads every record whose key starts with `prefix`, in key order, in one transaction.
/// `database` and `prefix` end with a zero.
void host_idb_load_all(const char* database, const char* prefix, void* argument, HostBatch batch,
                       HostDone done, HostDone failed);

/// Name of the error ("QuotaExceededError") of the failure that is being reported: call it inside
/// the failure callback of emscripten_idb_async_* or host_idb_load_all. Writes at most `size`
/// bytes with the closing zero.
void host_idb_error_name(char* name, std::size_t size);
}
