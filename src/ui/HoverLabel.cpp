#include <fmt/format.h>
#include <imgui.h>

#include "scene/ClaimText.hpp"
#include "ui/Widgets.hpp"

namespace tumen::ui {

void drawHoverLabel(const PanelContext& context) {
    using What = state::Target::What;
    const state::Target target = context.state.hovered;
    if (!target || ImGui::GetIO().WantCaptureMouse || !ImGui::IsMousePosValid())
        return;
    const Look look = lookOf(context);
    if (target.what == What::Claim && target.index < context.brief.claims.size()) {
        const model::Claim& claim = context.brief.claims[target.index];
        tip(look, claim.gist,
            fmt::format("{} · {}", scene::statusWord(claim.status, context.words),
                        scene::datesText(claim.when, context.words)));
    } else if (target.what == What::Place && target.index < context.brief.places.size()) {
        tip(look, context.brief.places[target.index].name.in(context.state.language), {});
    } else if (target.what == What::Period && target.index < context.brief.periods.size()) {
        const model::Period& period = context.brief.periods[target.index];
        tip(look, period.title, scene::datesText(period.when, context.words));
    }
}

} // namespace tumen::ui
