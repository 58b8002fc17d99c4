#include "app/HeadlessStage.hpp"

#include "app/Complaint.hpp"
#include "app/DataFolders.hpp"
#include "app/Display.hpp"
#include "io/BasemapReader.hpp"
#include "io/WordingTable.hpp"

namespace tumen::app {

std::unique_ptr<HeadlessStage> HeadlessStage::open(model::Brief brief) {
    if (!displayCanBeOpened()) {
        complainOfNoDisplay();
        return nullptr;
    }
    const DataFolders folders = findDataFolders();
    auto basemap = io::readBasemap(folders.geodata, folders.preparedBasemap);
    complain(basemap.problems());
    if (!basemap)
        return nullptr;
    auto wordings = io::readWordings(folders.wordings());
    complain(wordings.problems());
    std::unique_ptr<HeadlessStage> headless(new HeadlessStage(
        std::make_unique<StageMaterial>(
            std::move(brief), std::move(*basemap),
            wordings ? std::make_shared<const model::Wordings>(std::move(*wordings)) : nullptr),
        folders.assets));
    auto stage = Stage::make(folders.assets, *headless->m_material);
    complain(stage.problems());
    if (!stage)
        return nullptr;
    headless->m_stage = std::move(*stage);
    headless->m_stage->ownLayers().setWaiting(true);
    return headless;
}

bool HeadlessStage::complainOfLayers() {
    complain(m_stage->ownLayers().takeProblems());
    return !m_stage->ownLayers().takeFailed().empty();
}

} // namespace tumen::app
