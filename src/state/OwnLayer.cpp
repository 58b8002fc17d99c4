#include "state/OwnLayer.hpp"

#include <algorithm>
#include <array>
#include <utility>

namespace tumen::state {

std::string nameOf(const OwnLayer& layer) {
    const std::string_view path = layer.path;
    const std::string_view file = path.substr(path.find_last_of('/') + 1);
    const std::size_t dot = file.find_last_of('.');
    return std::string(dot == std::string_view::npos || dot == 0 ? file : file.substr(0, dot));
}

std::span<const core::Colour> ownLayerColours() {
    static constexpr std::array<core::Colour, 6> colours = {{{0xb7, 0x30, 0x95},
                                                             {0x7d, 0xdd, 0xfb},
                                                             {0x70, 0xa0, 0x30},
                                                             {0xeb, 0xc1, 0xcc},
                                                             {0xaf, 0xb1, 0x8d},
                                                             {0xe2, 0xbc, 0xff}}};
    return colours;
}

void add(std::vector<OwnLayer>& layers, const std::string& path, OwnLayer::Height height, int id) {
    if (const auto same = std::ranges::find(layers, path, &OwnLayer::path); same != layers.end()) {
        same->id = id;
        same->shown = true;
        return;
    }
    const auto colours = ownLayerColours();
    const auto users = [&](const core::Colour& colour) {
        return std::ranges::count(layers, colour, &OwnLayer::colour);
    };
    OwnLayer layer;
    layer.id = id;
    layer.path = path;
    layer.height = height;
    layer.colour = *std::ranges::min_element(colours, {}, users);
    layers.push_back(std::move(layer));
}

void move(std::vector<OwnLayer>& layers, int id, int direction) {
    const auto found = std::ranges::find(layers, id, &OwnLayer::id);
    if (found == layers.end())
        return;
    const auto isNext = [&](const OwnLayer& other) { return other.height == found->height; };
    if (direction > 0) {
        if (const auto next = std::find_if(found + 1, layers.end(), isNext); next != layers.end())
            std::iter_swap(found, next);
    } else if (const auto next = std::find_if(std::make_reverse_iterator(found), layers.rend(), isNext);
               next != layers.rend()) {
        std::iter_swap(found, next);
    }
}

} // namespace tumen::state
