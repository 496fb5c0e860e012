# Third-party code from .toolchain/deps, which ./dev setup fills. All of it is compiled with
# warnings off and included as SYSTEM: -Werror is for our own code. Each file alone: they were
# never meant to share their static names.

set(unity_of_ours ${CMAKE_UNITY_BUILD})
set(CMAKE_UNITY_BUILD OFF)

set(randombytes_wasm ${CMAKE_CURRENT_LIST_DIR}/vault/randombytes_wasm.c)

add_library(nlohmann_json INTERFACE)
target_include_directories(nlohmann_json SYSTEM INTERFACE ${VARDE_DEPS}/include)

add_library(doctest INTERFACE)
target_include_directories(doctest SYSTEM INTERFACE ${VARDE_DEPS}/include)

# --- Snowball's stemmer for Norwegian.

file(GLOB snowball_files ${VARDE_DEPS}/snowball/*.c)
add_library(snowball STATIC ${snowball_files})
target_include_directories(snowball SYSTEM PUBLIC ${VARDE_DEPS}/snowball)
target_compile_options(snowball PRIVATE -w)

# --- Dear ImGui. Natively without a backend: the tests draw into memory.

set(imgui_source ${VARDE_DEPS}/imgui)
add_library(imgui STATIC
    ${imgui_source}/imgui.cpp
    ${imgui_source}/imgui_draw.cpp
    ${imgui_source}/imgui_tables.cpp
    ${imgui_source}/imgui_widgets.cpp
    ${imgui_source}/misc/cpp/imgui_stdlib.cpp)
target_include_directories(imgui SYSTEM PUBLIC
    ${imgui_source} ${imgui_source}/backends ${imgui_source}/misc/cpp)
target_compile_definitions(imgui PUBLIC
    IMGUI_DISABLE_OBSOLETE_FUNCTIONS
    # Half of the library's size, and nothing that a person should meet.
    IMGUI_DISABLE_DEMO_WINDOWS
    IMGUI_DISABLE_DEBUG_TOOLS
    # There are neither files nor processes in the browser.
    IMGUI_DISABLE_FILE_FUNCTIONS
    IMGUI_DISABLE_DEFAULT_SHELL_FUNCTIONS)
if(VARDE_TESTS)
    # Its hooks tell of every item that is submitted: tests/ui/audit_test.cpp listens.
    target_compile_definitions(imgui PRIVATE IMGUI_ENABLE_TEST_ENGINE)
endif()
target_compile_options(imgui PRIVATE -w)
if(EMSCRIPTEN)
    target_sources(imgui PRIVATE ${imgui_source}/backends/imgui_impl_opengl3.cpp)
    target_compile_definitions(imgui PUBLIC IMGUI_IMPL_OPENGL_ES3)
endif()

# --- libsodium without its configure script: that takes minutes under emcc and then fails. The
# files for other processors guard themselves, so all of them can be compiled.

set(sodium_source ${VARDE_DEPS}/sodium/src/libsodium)
set(sodium_include ${CMAKE_BINARY_DIR}/sodium/include)
file(STRINGS ${VARDE_DEPS}/sodium/configure.ac sodium_version_lines
    REGEX "^(AC_INIT|SODIUM_LIBRARY_VERSION_M)")
string(REGEX MATCH "AC_INIT\\(\\[libsodium\\],\\[([0-9.]+)\\]" _ "${sodium_version_lines}")
set(VERSION ${CMAKE_MATCH_1})
string(REGEX MATCH "VERSION_MAJOR=([0-9]+)" _ "${sodium_version_lines}")
set(SODIUM_LIBRARY_VERSION_MAJOR ${CMAKE_MATCH_1})
string(REGEX MATCH "VERSION_MINOR=([0-9]+)" _ "${sodium_version_lines}")
set(SODIUM_LIBRARY_VERSION_MINOR ${CMAKE_MATCH_1})
file(COPY ${sodium_source}/include/ DESTINATION ${sodium_include} PATTERN Makefile* EXCLUDE)
configure_file(${sodium_source}/include/sodium/version.h.in ${sodium_include}/sodium/version.h
    @ONLY)

file(GLOB_RECURSE sodium_files ${sodium_source}/*.c)
if(EMSCRIPTEN)
    list(FILTER sodium_files EXCLUDE REGEX "randombytes/(sysrandom|internal)/")
    # Its own random numbers for Emscripten are JavaScript text that the closure compiler rejects.
    set_source_files_properties(${sodium_source}/randombytes/randombytes.c PROPERTIES
        COMPILE_OPTIONS
        "-U__EMSCRIPTEN__;-DRANDOMBYTES_CUSTOM_IMPLEMENTATION;-DRANDOMBYTES_DEFAULT_IMPLEMENTATION=NULL")
endif()
add_library(sodium STATIC ${sodium_files})
target_include_directories(sodium SYSTEM
    PUBLIC ${sodium_include} PRIVATE ${sodium_include}/sodium)
target_compile_definitions(sodium
    PUBLIC SODIUM_STATIC=1
    PRIVATE CONFIGURED=1 DEV_MODE=0 NATIVE_LITTLE_ENDIAN=1 HAVE_WEAK_SYMBOLS=1)
# Optimised in every configuration: a password hash of a debug build would take many seconds.
target_compile_options(sodium PRIVATE -w $<$<CONFIG:Debug>:-O2>)
if(EMSCRIPTEN)
    # Linked as an object: nothing refers to it, so the linker would leave it in an archive.
    add_library(sodium_random OBJECT ${randombytes_wasm})
    target_include_directories(sodium_random SYSTEM PRIVATE ${sodium_include})
    target_compile_definitions(sodium_random PRIVATE SODIUM_STATIC=1)
    target_sources(sodium INTERFACE $<TARGET_OBJECTS:sodium_random>)
else()
    target_compile_definitions(sodium PRIVATE _GNU_SOURCE=1 HAVE_TI_MODE=1 HAVE_GETRANDOM=1
        HAVE_SYS_RANDOM_H=1 HAVE_MMAP=1 HAVE_SYS_MMAN_H=1 HAVE_PTHREAD=1)
endif()

set(CMAKE_UNITY_BUILD ${unity_of_ours})
