#include "scene/Theme.hpp"

namespace tumen::scene {

LandRole roleOf(const model::LandArea& area) {
    if (area.unit == "PRK")
        return LandRole::North;
    if (area.unit == "KOR")
        return LandRole::South;
    if (area.unit == "RFE")
        return LandRole::FarEast;
    if (area.unit == "RUS")
        return LandRole::Russia;
    if (area.unit == "CHN" || area.unit == "JPN" || area.unit == "MNG")
        return LandRole::Neighbour;
    return LandRole::Elsewhere;
}

const Theme& darkTheme() {
    static const Theme theme = [] {
        Theme t;
        t.sea = {0x10, 0x1b, 0x2b};
        t.deepSea = {0x0a, 0x12, 0x1e};
        t.land[static_cast<std::size_t>(LandRole::North)] = {0x55, 0x4b, 0x45};
        t.land[static_cast<std::size_t>(LandRole::South)] = {0x46, 0x50, 0x56};
        t.land[static_cast<std::size_t>(LandRole::FarEast)] = {0x42, 0x48, 0x6e};
        t.land[static_cast<std::size_t>(LandRole::Russia)] = {0x30, 0x37, 0x4e};
        t.land[static_cast<std::size_t>(LandRole::Neighbour)] = {0x2b, 0x33, 0x3f};
        t.land[static_cast<std::size_t>(LandRole::Elsewhere)] = {0x25, 0x2c, 0x37};
        t.heldByJapan = {0x5d, 0x47, 0x5c};
        t.heldByMoscow = {0x5c, 0x42, 0x42};
        t.heldByWashington = {0x3d, 0x50, 0x66};
        t.coast = {0x6c, 0x7e, 0x96, 0xd0};
        t.border = {0x8a, 0x93, 0xa5, 0xc0};
        t.subjectBorder = {0x8a, 0x93, 0xa5, 0x60};
        t.disputedBorder = {0xc8, 0xa8, 0x8a, 0xb0};
        t.armisticeLine = {0xe8, 0xdc, 0xc8, 0xd0};
        t.river = {0x4b, 0x6a, 0x8d, 0xb0};
        t.railway = {0xb4, 0xa8, 0x98, 0xa0};
        t.graticule = {0x9f, 0xb4, 0xd0, 0x20};
        t.parallel = {0xff, 0xe2, 0x9a};
        t.text = {0xf2, 0xf5, 0xfa};
        t.quietText = {0xc3, 0xcc, 0xda};
        t.seaText = {0x8f, 0xa9, 0xc9};
        t.halo = {0x0b, 0x12, 0x1c, 0xd0};
        t.plate = {0x0d, 0x16, 0x24, 0xe0};
        t.panel = {0x13, 0x1c, 0x2a};
        t.panelLine = {0x32, 0x40, 0x55};
        t.accent = {0xff, 0xe2, 0x9a};
        t.struck = {0xff, 0xff, 0xff};
        return t;
    }();
    return theme;
}

} // namespace tumen::scene
