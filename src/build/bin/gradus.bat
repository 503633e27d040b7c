@echo off
rem Starts Gradus on Windows; the shell script beside it says why each option is there.
rem Blocks in parentheses are read whole, after paths were put in: a path stands in quotes there, or a folder such as
rem "Program Files (x86)" would end the block. That is also why words are looked at one by one and not with "for".
setlocal EnableExtensions DisableDelayedExpansion
for %%I in ("%~dp0..") do set "GRADUS_HOME=%%~fI"
set "LIB=%GRADUS_HOME%\lib"
if not exist "%LIB%\gradus.jar" goto nojar

set "JAVA=java.exe"
set "RELEASE="
if defined JAVA_HOME goto home
for %%I in (java.exe) do set "RELEASE=%%~dp$PATH:I"
if not defined RELEASE goto nojava
set "JAVA=%RELEASE%java.exe"
set "RELEASE=%RELEASE%..\release"
goto version
:home
set "JAVA_HOME=%JAVA_HOME:"=%"
set "JAVA=%JAVA_HOME%\bin\java.exe"
set "RELEASE=%JAVA_HOME%\release"
if not exist "%JAVA%" goto norun

:version
set "MAJOR="
if exist "%RELEASE%" for /f "usebackq tokens=2 delims==" %%V in (`findstr /b "JAVA_VERSION=" "%RELEASE%"`) do (
    for /f "tokens=1 delims=.-+" %%M in ("%%~V") do set "MAJOR=%%M"
)
set "KNOWN=%MAJOR%"
if not defined KNOWN set "MAJOR=17"
if %MAJOR% LSS 17 goto tooold

set "LOADED=%LIB%\commands"
if "%~1"=="" set "LOADED=%LIB%\repl"
set "WORK=light"
set "BANK="
:words
if "%~1"=="" goto options
if "%~1"=="batch" set "WORK=full"
if "%~1"=="grade" set "WORK=full"
if "%~1"=="bank" set "BANK=bank"
if defined BANK if "%~1"=="export" set "WORK=full"
if defined BANK if "%~1"=="import" set "WORK=full"
shift /1
goto words

:options
set "OPTIONS="
if %WORK%==light set "OPTIONS=-XX:TieredStopAtLevel=1"
if %WORK%==light if %MAJOR% GEQ 25 set "OPTIONS=%OPTIONS% -XX:+UseSerialGC"
if %MAJOR% GEQ 24 set "OPTIONS=%OPTIONS% --enable-native-access=ALL-UNNAMED"
set "ARCHIVE="
if defined KNOWN if exist "%LOADED%.jsa" set ARCHIVE=-Xshare:auto -XX:SharedArchiveFile="%LOADED%.jsa"
if %MAJOR% GEQ 25 if exist "%LOADED%.aot" set ARCHIVE=-XX:AOTCache="%LOADED%.aot"
rem An archive at the address that it was made for is read as needed; at any other all of it is rewritten first.
if defined ARCHIVE set ARCHIVE=-XX:+IgnoreUnrecognizedVMOptions -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0 %ARCHIVE%
"%JAVA%" -XX:-UsePerfData -Xlog:disable -Xlog:all=off -Xss4m %GRADUS_JAVA_OPTIONS% %OPTIONS% %ARCHIVE% ^
    -Dgradus.home="%GRADUS_HOME%" -Dfile.encoding=UTF-8 -Dlibrary.jline.path="%LIB%\native" ^
    -cp "%LIB%\gradus.jar" gradus.cli.Main %*
exit /b %ERRORLEVEL%

:nojar
echo gradus: "%LIB%\gradus.jar" is missing; build it with: mvn -q -DskipTests package 1>&2
exit /b 127
:nojava
echo gradus: no java found; install a JDK or JRE of version 17 or later, or set JAVA_HOME 1>&2
exit /b 127
:norun
echo gradus: JAVA_HOME is "%JAVA_HOME%", but "%JAVA%" cannot be run 1>&2
exit /b 127
:tooold
echo gradus: "%JAVA%" is Java %MAJOR%; Gradus needs 17 or later (set JAVA_HOME to one) 1>&2
exit /b 126
