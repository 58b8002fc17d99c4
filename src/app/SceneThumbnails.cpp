#include "app/SceneThumbnails.hpp"

#include <SFML/Window/Context.hpp>

#include "app/ComparedSide.hpp"
#include "app/Complaint.hpp"
#include "app/PictureMaking.hpp"

namespace tumen::app {

SceneThumbnails::SceneThumbnails(const StageMaterial& shared, std::string assets)
    : m_material(shared.another()),
      m_task([this, own = std::move(assets)](core::Progress& progress) { return work(own, progress); },
             true) {}

SceneThumbnails::~SceneThumbnails() {
    {
        const std::lock_guard lock(m_mutex);
        m_task.cancel();
    }
    m_changed.notify_one();
}

void SceneThumbnails::want(Place place, const state::AppState& state, const scene::Picture& picture) {
    auto wish = std::make_shared<const Wish>(Wish{state, picture});
    if (m_last[place] && *m_last[place] == *wish)
        return;
    m_last[place] = wish;
    {
        const std::lock_guard lock(m_mutex);
        m_wishes[place] = std::move(wish);
    }
    m_changed.notify_one();
}

std::optional<core::Pixels> SceneThumbnails::take(Place place) {
    const std::lock_guard lock(m_mutex);
    return std::exchange(m_ready[place], {});
}

std::shared_ptr<const SceneThumbnails::Wish> SceneThumbnails::nextWish(Place& place,
                                                                       const core::Progress& progress) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return progress.isCancelled() || m_wishes[Now] || m_wishes[Next]; });
    if (progress.isCancelled())
        return nullptr;
    if (const Place other = place == Now ? Next : Now; m_wishes[other])
        place = other;
    return std::exchange(m_wishes[place], nullptr);
}

bool SceneThumbnails::work(const std::string& assets, core::Progress& progress) {
    const sf::Context context;
    auto stage = Stage::make(assets, *m_material);
    complain(stage.problems());
    if (!stage)
        return false;
    (*stage)->ownLayers().setWaiting(true);
    ComparedSide compared(assets, *m_material);
    Place place = Next;
    while (const auto wish = nextWish(place, progress)) {
        auto pixels = makePicture(**stage, wish->state, wish->picture, progress, largestPartPx, &compared);
        const std::lock_guard lock(m_mutex);
        m_ready[place] = std::move(pixels);
    }
    return true;
}

} // namespace tumen::app
