#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include <fmt/format.h>

#include "tests/unit/scene/SampleBrief.hpp"

namespace tumen::sample {

/// Briefs of flows in patterns that are hard to lay out, all of one time, the same in every run.
class FlowBriefs {
public:
    /// From one place to forty around it, and back from some.
    static model::Brief star() {
        FlowBriefs made;
        const auto hub = made.addPlace({100.0, 50.0});
        for (int i = 0; i < 40; ++i) {
            const auto place = made.addPlace({made.random(40.0, 160.0), made.random(25.0, 70.0)});
            made.addFlow(hub, place);
            if (i % 3 == 0)
                made.addFlow(place, hub);
        }
        return made.m_brief;
    }
    /// Two places that both send to thirty others, and much to each other.
    static model::Brief twoHubs() {
        FlowBriefs made;
        const auto west = made.addPlace({50.0, 52.0});
        const auto east = made.addPlace({135.0, 45.0});
        for (int i = 0; i < 8; ++i) {
            made.addFlow(west, east);
            made.addFlow(east, west);
        }
        for (int i = 0; i < 30; ++i) {
            const auto place = made.addPlace({made.random(45.0, 145.0), made.random(25.0, 70.0)});
            made.addFlow(west, place);
            made.addFlow(east, place);
        }
        return made.m_brief;
    }
    /// Twenty-four places in a ring, each sending to the next, to the one after it and across.
    static model::Brief ring() {
        FlowBriefs made;
        constexpr int count = 24;
        for (int i = 0; i < count; ++i) {
            const double angle = 2.0 * 3.14159265358979 * i / count;
            made.addPlace({100.0 + 35.0 * std::cos(angle), 48.0 + 18.0 * std::sin(angle)});
        }
        for (std::size_t i = 0; i < count; ++i) {
            made.addFlow(i, (i + 1) % count);
            made.addFlow(i, (i + 2) % count);
            if (i % 4 == 0)
                made.addFlow(i, (i + count / 2) % count);
        }
        return made.m_brief;
    }
    static model::Brief randomly(int places = 30, int flows = 80) {
        FlowBriefs made;
        for (int i = 0; i < places; ++i)
            made.addPlace({made.random(35.0, 165.0), made.random(20.0, 70.0)});
        made.addFlows(0, static_cast<std::size_t>(places), flows);
        return made.m_brief;
    }
    /// Two hundred flows within a small region and to some places far away.
    static model::Brief dense() {
        FlowBriefs made;
        for (int i = 0; i < 45; ++i)
            made.addPlace({made.random(122.0, 134.0), made.random(36.0, 46.0)});
        for (int i = 0; i < 8; ++i)
            made.addPlace({made.random(60.0, 160.0), made.random(30.0, 68.0)});
        made.addFlows(0, 45, 160);
        made.addFlows(0, 53, 40);
        return made.m_brief;
    }

private:
    FlowBriefs() {
        for (const model::Kind& kind : model::defaultKinds())
            m_brief.kinds.push_back(kind);
    }
    double random(double low, double high) {
        m_number = m_number * 1664525U + 1013904223U;
        return low + (high - low) * (m_number / 4294967296.0);
    }
    model::PlaceIndex addPlace(geo::LonLat position) {
        const std::string name = fmt::format("Place number {}", m_brief.places.size());
        m_brief.places.push_back(place(name, name, position));
        return m_brief.places.size() - 1;
    }
    void addFlow(model::PlaceIndex from, model::PlaceIndex to) {
        sample::addFlow(m_brief, fmt::format("f{:03}", m_brief.claims.size()), m_brief.kinds[0].id,
                        m_brief.places[from].id, m_brief.places[to].id, "2000-01-01", "2000-12-31");
    }
    void addFlows(std::size_t first, std::size_t end, int count) {
        const auto pick = [&] {
            return first + static_cast<std::size_t>(random(0.0, static_cast<double>(end - first)));
        };
        while (count > 0) {
            const std::size_t from = pick();
            const std::size_t to = pick();
            if (from == to)
                continue;
            addFlow(from, to);
            --count;
        }
    }

    model::Brief m_brief;
    std::uint32_t m_number = 4;
};

} // namespace tumen::sample
