#pragma once

#include <array>
#include <atomic>
#include <future>
#include <memory>

#include "geo/Projection.hpp"
#include "scene/FlowBows.hpp"

namespace tumen::scene {

/// The bows of all flows of a brief in one projection, for every octave of scale and passing evenly from one
/// to the next, so that nothing jumps while one zooms. They are laid out on a thread of its own, the smallest
/// scale first; who asks for a scale that is not there yet waits for it. The same for the same brief and
/// projection, whatever was asked when.
class BowsByScale {
public:
    /// The brief outlives this. The projection of a globe stands for all its sides.
    BowsByScale(const model::Brief& brief, std::shared_ptr<const FlowPlan> plan,
                const geo::ProjectionSpec& projection);
    ~BowsByScale();
    BowsByScale(const BowsByScale&) = delete;
    BowsByScale& operator=(const BowsByScale&) = delete;

    FlowBows at(double kmPerPoint) const;
    /// True when nothing has to be waited for at this scale and at smaller ones.
    bool isReadyFor(double kmPerPoint) const;

private:
    // Further out all is a tangle, and further in flows are far from each other.
    static constexpr int furthestOut = -2;
    static constexpr int furthestIn = 6;

    /// Octaves above the smallest scale.
    double octavesAt(double kmPerPoint) const;
    void layOut(const model::Brief& brief, const FlowPlan& plan, const geo::ProjectionSpec& projection);

    struct Octave {
        std::promise<FlowBows> made;
        std::shared_future<FlowBows> bows = made.get_future().share();
    };
    std::promise<double> m_madeScale;
    std::shared_future<double> m_kmPerPointOfAll = m_madeScale.get_future().share();
    std::array<Octave, furthestIn - furthestOut + 2> m_octaves; ///< one more, to pass to
    std::atomic<bool> m_stopped = false;
    std::future<void> m_work;
};

} // namespace tumen::scene
