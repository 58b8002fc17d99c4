#include "model/RandomBrief.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdint>
#include <iterator>
#include <numbers>

#include <fmt/format.h>

namespace tumen::model {

namespace {

constexpr std::size_t placeCount = 500;
const time::DayNumber firstDay = time::toDayNumber({1904, 1, 1});
const time::DayNumber lastDay = time::toDayNumber({2024, 12, 31});

/// Numbers that follow from a seed alone (the generator SplitMix64 of G. Steele, D. Lea and C. Flood, 2014).
class Draws {
public:
    explicit Draws(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t bits() {
        m_state += 0x9E37'79B9'7F4A'7C15U;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58'476D'1CE4'E5B9U;
        z = (z ^ (z >> 27)) * 0x94D0'49BB'1331'11EBU;
        return z ^ (z >> 31);
    }
    /// Above 0, up to 1.
    double share() { return (static_cast<double>(bits() >> 11) + 1.0) / 9007199254740992.0; }
    double between(double low, double high) { return low + (high - low) * share(); }
    bool chance(double probability) { return share() <= probability; }
    std::size_t below(std::size_t count) { return bits() % count; }
    /// Small numbers are the likelier ones.
    std::size_t smallBelow(std::size_t count) {
        const double skewed = std::pow(share(), 2.2) * static_cast<double>(count);
        return std::min(static_cast<std::size_t>(skewed), count - 1);
    }
    template<typename List>
    const auto& of(const List& list) {
        return list[below(std::size(list))];
    }

private:
    std::uint64_t m_state;
};

struct Region {
    double lonDeg;
    double latDeg;
    double reachDeg;
};

/// Inland, so that few places of a region lie at sea.
constexpr Region regions[] = {
    {10.0, 49.0, 6.0},   {24.0, 50.0, 7.0},   {38.0, 55.0, 7.0},  {60.0, 56.0, 9.0},   {90.0, 55.0, 10.0},
    {127.0, 40.0, 3.0},  {113.0, 34.0, 7.0},  {106.0, 28.0, 6.0}, {78.0, 24.0, 6.0},   {67.0, 32.0, 6.0},
    {45.0, 33.0, 5.0},   {34.0, 39.0, 4.0},   {30.0, 27.0, 4.0},  {5.0, 32.0, 6.0},    {8.0, 10.0, 6.0},
    {24.0, 2.0, 8.0},    {36.0, 2.0, 4.0},    {26.0, -24.0, 5.0}, {102.0, 17.0, 3.0},  {138.5, 36.3, 1.2},
    {145.0, -34.0, 4.0}, {-84.0, 38.0, 6.0},  {-98.0, 38.0, 7.0}, {-117.0, 39.0, 4.0}, {-101.0, 22.0, 3.0},
    {-47.0, -17.0, 6.0}, {-62.0, -30.0, 5.0}, {-73.0, 4.0, 3.0},  {-4.0, 40.0, 3.0},   {-105.0, 52.0, 6.0}};

/// A name of its own for each of the places.
std::string placeName(std::size_t index) {
    constexpr std::array beginnings = {"Ar",  "Bel", "Cor", "Dan", "El",  "Far", "Gal", "Hal",  "Is",
                                       "Jor", "Kal", "Lor", "Mar", "Nor", "Or",  "Pel", "Quar", "Ros",
                                       "Sal", "Tor", "Ul",  "Var", "Wes", "Yar", "Zel"};
    constexpr std::array endings = {"ava",  "bury", "dina", "eth",   "gard", "holm", "ina",
                                    "kent", "lund", "mora", "nia",   "oria", "pol",  "rin",
                                    "stan", "tova", "ula",  "ville", "wick", "zan"};
    static_assert(beginnings.size() * endings.size() == placeCount);
    return std::string(beginnings[index % beginnings.size()]) + endings[index / beginnings.size()];
}

std::vector<Place> randomPlaces(Draws& draws) {
    std::vector<Place> places;
    for (std::size_t i = 0; i < placeCount; ++i) {
        const Region& region = regions[i % std::size(regions)];
        const double angle = draws.between(0.0, 2.0 * std::numbers::pi);
        const double reach = region.reachDeg * std::sqrt(draws.share());
        const auto degrees = [](double value) { return std::round(value * 100.0) / 100.0; };
        places.push_back({fmt::format("P{}", i + 1),
                          {placeName(i), "", ""},
                          {degrees(region.lonDeg + reach * std::cos(angle) / std::cos(region.latDeg / 57.3)),
                           degrees(region.latDeg + reach * std::sin(angle))},
                          "city",
                          "",
                          {}});
    }
    return places;
}

/// As sources write it: to the day, the month or the year, the coarser ones perhaps with a doubt.
std::string dateText(Draws& draws, time::DayNumber day) {
    const std::string iso = time::toIsoDate(day);
    if (draws.chance(0.7))
        return iso;
    std::string coarse = iso.substr(0, draws.chance(0.6) ? 7 : 4);
    if (draws.chance(0.2))
        coarse += draws.chance(0.5) ? '~' : '?';
    return coarse;
}

time::Interval randomInterval(Draws& draws) {
    const time::DayNumber start = std::floor(draws.between(firstDay, lastDay));
    const time::DayNumber end = std::floor(start + 3.0 * std::pow(1200.0, draws.share())); // up to ten years
    time::Interval when;
    when.start = *time::parseEdtf(dateText(draws, start));
    const bool isOpen = end > lastDay || draws.chance(0.02);
    when.end = *time::parseEdtf(isOpen ? (draws.chance(0.2) ? "" : "..") : dateText(draws, end));
    if (time::isBefore(time::strictBounds(when.end), time::strictBounds(when.start)))
        when.end = when.start;
    return when;
}

/// With a heavy tail, to three digits.
double randomMagnitude(Draws& draws) {
    const double value = std::min(5.0 * std::pow(draws.share(), -1.0 / 1.3), 5e6);
    const double step = std::pow(10.0, std::floor(std::log10(value)) - 2.0);
    return std::round(std::round(value / step) * step * 1000.0) / 1000.0;
}

const Status& randomStatus(Draws& draws) {
    const double share = draws.share();
    const StatusClass drawnAs = share < 0.6    ? StatusClass::Documented
                                : share < 0.8  ? StatusClass::Alleged
                                : share < 0.92 ? StatusClass::Unverified
                                               : StatusClass::Prospective;
    while (true)
        if (const Status& status = draws.of(statuses()); status.drawnAs == drawnAs)
            return status;
}

} // namespace

Brief randomBrief(std::size_t flowCount) {
    constexpr std::array nouns = {"Arms", "Workers", "Aid", "Talks"};
    constexpr std::array voices = {"Observers", "The press", "A ministry", "Customs", "An embassy"};
    Draws draws(1904);
    Brief brief;
    brief.title = fmt::format("{} made-up flows", flowCount);
    brief.origin = brief.title;
    brief.kinds.assign(defaultKinds().begin(), defaultKinds().end());
    brief.places = randomPlaces(draws);
    for (std::size_t i = 0; i < flowCount; ++i) {
        ClaimDraft flow;
        flow.id = fmt::format("F{}", i + 1);
        flow.kind = draws.smallBelow(brief.kinds.size());
        flow.from = draws.smallBelow(placeCount);
        flow.to = (*flow.from + 1 + draws.smallBelow(placeCount - 1)) % placeCount;
        flow.when = randomInterval(draws);
        const Status& status = randomStatus(draws);
        flow.status = status.id;
        flow.statusClass = status.drawnAs;
        if (status.drawnAs != StatusClass::Documented)
            flow.assertedBy = {draws.of(voices)};
        if (draws.chance(0.03))
            flow.deniedBy = {"The sender"};
        flow.gist = fmt::format("{} to {}", nouns[flow.kind], brief.places[*flow.to].name.en);
        if (draws.chance(0.95)) {
            flow.magnitude = randomMagnitude(draws);
            flow.unit = "tonnes"; // of one kind, so that they can be added up
        }
        brief.claims.add(flow);
    }
    brief.claims.finish();
    return brief;
}

} // namespace tumen::model
