#include "ui/PanelMemory.hpp"

namespace tumen::ui {

void forgetBrief(PanelMemory& memory) {
    memory.hits.clear();
    memory.searchedFor.clear();
    memory.viewpoints = {};
    memory.problemLines = {};
    memory.timeline.reset();
    memory.inspected = {};
    memory.related = {};
    memory.passageOf.reset();
    memory.ledger.brief = nullptr;
    memory.ledger.rows.reset();
    memory.ledger.next.reset();
    memory.ledger.hidden.reset();
    memory.coverage = {};
    memory.balance = {};
    memory.lifted.reset();
    memory.hovered = {};
    memory.hoveredBefore = {};
}

} // namespace tumen::ui
