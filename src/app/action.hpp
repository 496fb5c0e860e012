// Everything that can happen: what a person did, and what the shell reports back.
#pragma once

#include "app/route.hpp"
#include "app/state.hpp"

#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace varde::app {

// What the shell reports.
struct Begin {
    std::string device;  ///< 32 random hex digits, used if nothing is stored yet
    Route route;
};
struct PacksArrived {
    std::vector<std::string> bundles;
};
struct JournalLoaded {
    std::vector<std::pair<std::string, std::string>> records;  ///< key and bytes, in key order
};
struct JournalUnreadable {
    std::string reason;
};
struct RecordStored {
    std::string key;
};
struct RecordRefused {
    std::string key;
    StoreFailure failure;
};
struct CommitDue {};
struct RetryDue {};
/// A frame has been drawn: the next piece of long work.
struct WorkDue {};
struct FilePicked {
    std::string bytes;
    std::string name;
    std::string mime;
};
struct FileTooLarge {
    int megabytes = 0;
};
enum class ShareResult { done, cancelled, failed };
struct FileShared {
    ShareResult result = ShareResult::done;
};
struct PersistenceAnswered {
    bool granted = false;
};
struct UpdateReady {};
struct SecondTab {
    bool second = false;
};
struct Tick {};

// What a person did.
struct Go {
    Route route;
};
/// The browser's own "back".
struct Back {};
struct StartNote {
    std::string template_id;
};
struct TypeText {
    casework::RecordId note;
    std::string item;
    std::string text;
};
struct Answer {
    casework::RecordId note;
    std::string item;
    casework::Value value;
};
/// Lets the person choose a file as the answer.
struct PickAttachment {
    casework::RecordId note;
    std::string item;
};
struct LeaveField {};
struct AddRow {
    casework::RecordId note;
    std::string item;
    std::string outer;  ///< the row that it stands in, or empty
};
struct RemoveRow {
    casework::RecordId note;
    std::string item;
    std::string row;
};
struct Undo {};
struct Redo {};
/// Shows a field of the open note and gives it the focus; the screen answers with FieldShown.
struct ShowField {
    std::string key;
};
struct FieldShown {};
struct NextUnanswered {};
/// Asks why a field is shown, where its value comes from, and what it was before.
struct AskAbout {
    std::string key;
};
struct CloseAbout {};
struct ShowMigration {
    bool shown = true;
};
/// Lets the open note go on with the template's edition of today.
struct UseNewTemplate {};
struct AskFinish {
    casework::RecordId note;
};
struct CancelFinish {};
struct MaskDetail {
    std::size_t index = 0;
};
struct Finish {};
struct TypeAddendum {
    Addendum addendum;
};
struct AddAddendum {
    Addendum addendum;
};
struct ChooseNote {
    casework::RecordId note;
    bool chosen = false;
};
struct ExportChosen {};
struct PickImport {};
struct ConfirmImport {};
struct CancelImport {};
struct FilterLibrary {
    LibraryFilter filter;
};
/// Shows what a word of the field means, until it is closed.
struct ExplainTerm {
    std::string id;
};
struct CloseTerm {};
/// Prints the page that is shown.
struct Print {};
struct SearchAll {
    std::string query;
};
/// Only hits of this kind, or all.
struct ChooseKind {
    std::optional<content::Kind> kind;
};
/// Shows some hits more.
struct ShowMoreFound {};
/// Forgets the query and every filter.
struct ClearSearch {};
struct SetLanguage {
    Language language;
};
struct SetTheme {
    ThemeChoice theme;
};
struct SetTextPercent {
    int percent = 100;
};
/// The news have been read: what is new counts from now on.
struct MarkSeen {};
/// Shows a page of the tour, from 0.
struct ShowTour {
    std::size_t page = 0;
};
struct EndTour {};
/// The name as it is being typed; it becomes a change after a pause or with the field left.
struct SetWriter {
    std::string name;
};
/// Whether "?" by itself lists the shortcuts.
struct SetHelpKey {
    bool on = true;
};
struct RetrySave {};
struct DismissNotice {};
struct ApplyUpdate {};

using Action =
    std::variant<Begin, PacksArrived, JournalLoaded, JournalUnreadable, RecordStored, RecordRefused,
                 CommitDue, RetryDue, WorkDue, FilePicked, FileTooLarge, FileShared,
                 PersistenceAnswered, UpdateReady, SecondTab, Tick, Go, Back, StartNote, TypeText,
                 Answer, PickAttachment, LeaveField, AddRow, RemoveRow, Undo, Redo, ShowField,
                 FieldShown, NextUnanswered, AskAbout, CloseAbout, ShowMigration, UseNewTemplate,
                 AskFinish, CancelFinish, MaskDetail, Finish, TypeAddendum, AddAddendum, ChooseNote,
                 ExportChosen, PickImport, ConfirmImport, CancelImport, SearchAll, ChooseKind, ShowMoreFound,
                 ClearSearch, FilterLibrary, ExplainTerm, CloseTerm, Print, SetLanguage, SetTheme,
                 SetTextPercent, MarkSeen, ShowTour, EndTour, SetWriter, SetHelpKey, RetrySave,
                 DismissNotice, ApplyUpdate>;

}  // namespace varde::app
