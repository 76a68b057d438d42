@echo off
rem Starts Filiere #{project.version}: the window without arguments, a command with them (filiere --help).
rem JAVA_HOME              the Java to use (17 or newer); otherwise the one on the PATH
rem FILIERE_JAVA_OPTIONS   further options for Java
setlocal
for %%I in ("%~dp0..") do set "APP=%%~fI"
set "JAVA=java"
if defined JAVA_HOME if exist "%JAVA_HOME%\bin\java.exe" set "JAVA=%JAVA_HOME%\bin\java.exe"
"%JAVA%" "@%APP%\bin\jvm.args" %FILIERE_JAVA_OPTIONS% --module-path "%APP%\lib\javafx" -classpath "%APP%\lib\*" #{main.class} %*
exit /b %ERRORLEVEL%
