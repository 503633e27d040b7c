@echo off
rem Starts Gradus on Windows; the shell script beside it says why each option is there.
setlocal
for %%I in ("%~dp0..") do set "GRADUS_HOME=%%~fI"
set "LIB=%GRADUS_HOME%\lib"
set "JAVA=java"
set "RELEASE="
if defined JAVA_HOME (
    set "JAVA=%JAVA_HOME%\bin\java.exe"
    set "RELEASE=%JAVA_HOME%\release"
) else (
    for %%I in (java.exe) do if not "%%~dp$PATH:I"=="" set "RELEASE=%%~dp$PATH:I..\release"
)
if defined JAVA_HOME if not exist "%JAVA%" (
    echo gradus: JAVA_HOME is %JAVA_HOME%, but %JAVA% cannot be run 1>&2
    exit /b 127
)
if not defined JAVA_HOME (
    where java >nul 2>nul || (
        echo gradus: no java found; install a JDK or JRE of version 17 or later, or set JAVA_HOME 1>&2
        exit /b 127
    )
)
set "MAJOR=17"
if exist "%RELEASE%" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%RELEASE%"`) do (
    for /f "tokens=1 delims=.-" %%M in ("%%~V") do set "MAJOR=%%M"
)
if %MAJOR% LSS 17 (
    echo gradus: %JAVA% is Java %MAJOR%; Gradus needs 17 or later ^(set JAVA_HOME to one^) 1>&2
    exit /b 126
)
set "OPTIONS=-XX:TieredStopAtLevel=1"
if %MAJOR% GEQ 25 set "OPTIONS=%OPTIONS% -XX:+UseSerialGC"
for %%A in (%*) do (
    if "%%~A"=="batch" set "OPTIONS="
    if "%%~A"=="bank" set "OPTIONS="
    if "%%~A"=="grade" set "OPTIONS="
)
set "CACHE=%LIB%\commands.aot"
if "%~1"=="" set "CACHE=%LIB%\repl.aot"
if %MAJOR% GEQ 24 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"
set ARCHIVE=
if %MAJOR% GEQ 25 (
    if exist "%CACHE%" set ARCHIVE="-XX:AOTCache=%CACHE%"
) else (
    if exist "%LIB%\gradus.jsa" set ARCHIVE=-Xshare:auto "-XX:SharedArchiveFile=%LIB%\gradus.jsa"
)
"%JAVA%" -XX:-UsePerfData -Xlog:disable -Xlog:all=off -Xss4m %GRADUS_JAVA_OPTIONS% %OPTIONS% %ARCHIVE% ^
    "-Dgradus.home=%GRADUS_HOME%" -Dfile.encoding=UTF-8 "-Dlibrary.jline.path=%LIB%\native" ^
    -cp "%LIB%\gradus.jar" gradus.cli.Main %*
exit /b %ERRORLEVEL%
