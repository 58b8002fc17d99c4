#pragma once

#include <string>

namespace tumen::app {

/// Where the program's own data lies: beside the binary's folder, or in the source tree it was built from.
struct DataFolders {
    std::string assets;
    std::string geodata;
    std::string embeddedBrief;
    std::string preparedBasemap; ///< a file; not necessarily there

    /// The table of the interface's texts.
    std::string wordings() const { return assets + "/wording.csv"; }
    /// The brief that new ones begin as.
    std::string briefTemplate() const { return assets + "/template"; }
};
DataFolders findDataFolders();

} // namespace tumen::app
