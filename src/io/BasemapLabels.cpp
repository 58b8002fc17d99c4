#include "io/BasemapLabels.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <optional>
#include <utility>

namespace tumen::io {

namespace {

constexpr int leastPopulation = 300'000;
/// A city this near to a place is that place, under a name spelled otherwise perhaps.
constexpr double samePlaceDeg = 0.1;

template<std::size_t N>
std::optional<model::LabelKind>
findLabelKind(const std::array<std::pair<std::string_view, model::LabelKind>, N>& kinds,
              std::string_view id) {
    const auto found =
        std::find_if(kinds.begin(), kinds.end(), [id](const auto& kind) { return kind.first == id; });
    if (found == kinds.end())
        return std::nullopt;
    return found->second;
}

constexpr std::array<std::pair<std::string_view, model::LabelKind>, 8> areaKinds = {
    {{"sea", model::LabelKind::Sea},
     {"country", model::LabelKind::Country},
     {"region", model::LabelKind::Region},
     {"subject", model::LabelKind::Subject},
     {"island", model::LabelKind::Island},
     {"river", model::LabelKind::River},
     {"railway", model::LabelKind::Railway},
     {"zone", model::LabelKind::Zone}}};

/// Other places, such as test sites, are not on the map.
constexpr std::array<std::pair<std::string_view, model::LabelKind>, 7> placeKinds = {
    {{"capital", model::LabelKind::Capital},
     {"city", model::LabelKind::City},
     {"port", model::LabelKind::Port},
     {"bridge", model::LabelKind::Crossing},
     {"crossing", model::LabelKind::Crossing},
     {"station", model::LabelKind::City},
     {"cosmodrome", model::LabelKind::City}}};

int rankOf(int population) {
    constexpr std::array bounds = {10'000'000, 3'000'000, 1'000'000};
    int rank = 2; // 1 is for the places that were chosen by hand
    for (const int bound : bounds)
        rank += population < bound ? 1 : 0;
    return rank;
}

model::MapLabel labelOf(const BasemapFeature& feature, model::LabelKind kind, const char* countryColumn) {
    model::Name name{feature.text("name_en"), feature.text("name_ko"), feature.text("name_ru")};
    if (name.en.empty()) // unknown in English
        name.en = name.ru.empty() ? name.ko : name.ru;
    return {kind,
            std::move(name),
            feature.point(),
            feature.integer("rank"),
            feature.text(countryColumn),
            feature.integer("since")};
}

bool isSamePlace(const model::MapLabel& a, const model::MapLabel& b) {
    const bool isNear = std::abs(a.position.lonDeg - b.position.lonDeg) < samePlaceDeg &&
                        std::abs(a.position.latDeg - b.position.latDeg) < samePlaceDeg;
    return isNear || (a.name.en == b.name.en && a.country == b.country);
}

} // namespace

std::vector<model::MapLabel> readLabels(const BasemapFile& file, std::vector<core::Problem>& problems) {
    std::vector<model::MapLabel> labels;
    file.readLayer("map_labels", problems, [&labels](const BasemapFeature& feature) {
        if (const auto kind = findLabelKind(areaKinds, feature.text("kind")))
            labels.push_back(labelOf(feature, *kind, "unit_or_subject"));
    });

    std::vector<model::MapLabel> places; // shown or not, none of them is to be shown again as a city
    file.readLayer("places", problems, [&labels, &places](const BasemapFeature& feature) {
        const auto kind = findLabelKind(placeKinds, feature.text("kind"));
        places.push_back(labelOf(feature, kind.value_or(model::LabelKind::City), "country"));
        if (kind)
            labels.push_back(places.back());
    });

    file.readLayer("cities", problems, [&labels, &places](const BasemapFeature& feature) {
        const int population = feature.integer("population");
        if (population <= leastPopulation)
            return;
        model::MapLabel city = labelOf(feature, model::LabelKind::City, "country");
        city.rank = rankOf(population);
        if (std::none_of(places.begin(), places.end(),
                         [&city](const auto& place) { return isSamePlace(place, city); }))
            labels.push_back(std::move(city));
    });
    return labels;
}

} // namespace tumen::io
