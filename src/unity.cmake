# Files are compiled several at a time where CMAKE_UNITY_BUILD is on, as the presets say: a third of
# the time, because most of it goes to what every file includes. Never across folders: a short name
# in a file is clear only where its neighbours speak of the same things.

# varde_compile_by_folder(TARGET): at most eight files of one folder together.
function(varde_compile_by_folder target)
    get_target_property(sources ${target} SOURCES)
    set(folder "")
    foreach(source IN LISTS sources)
        cmake_path(GET source PARENT_PATH here)
        if(NOT here STREQUAL folder OR count EQUAL 8)
            set(folder ${here})
            set(count 0)
            string(MD5 group ${source})
        endif()
        math(EXPR count "${count} + 1")
        set_property(SOURCE ${source} PROPERTY UNITY_GROUP ${group})
    endforeach()
    set_target_properties(${target} PROPERTIES UNITY_BUILD_MODE GROUP)
endfunction()
