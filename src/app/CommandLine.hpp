#pragma once

namespace tumen::app {

/// Runs what the arguments ask for. Exit codes: 0 done, 1 the input is bad, 2 the call is wrong.
int runCommandLine(int argumentCount, char** arguments);

} // namespace tumen::app
