@echo off
rem Runs Nozzly. "nozzly --help" lists the commands; settings are in conf\nozzly.properties or in NOZZLY_... of the environment.
setlocal
for %%I in ("%~dp0..") do set "home=%%~fI"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "share="
if exist "%home%\lib\nozzly.jsa" set "share=-XX:SharedArchiveFile="%home%\lib\nozzly.jsa""
"%java%" -XX:+UseSerialGC -Xms24m -Xmx256m -Xss512k -XX:CompileThresholdScaling=2 -XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000 -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000 -Xshare:auto -Xlog:disable -Xlog:all=error:stderr "-Xlog:cds*=off:stderr" -Dguice_bytecode_gen_option=DISABLED %JAVA_OPTS% "-Dnozzly.class.archive=%home%\lib\nozzly.jsa" -cp "%home%\lib\nozzly-host-server.jar" %share% "-Dnozzly.home=%home%" app.nozzly.host.Main %*
exit /b %ERRORLEVEL%
