#include "app/PanelPlate.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <optional>
#include <string_view>
#include <unordered_map>

#include <SFML/OpenGL.hpp>

#include "app/LineSamples.hpp"
#include "render/Scissors.hpp"
#include "ui/LineSample.hpp"

namespace tumen::app {

namespace {

/// A plate holds colours that are multiplied by their opacity already.
const sf::BlendMode ontoPlate(sf::BlendMode::SrcAlpha, sf::BlendMode::OneMinusSrcAlpha, sf::BlendMode::Add,
                              sf::BlendMode::One, sf::BlendMode::OneMinusSrcAlpha, sf::BlendMode::Add);

std::vector<PanelTriangle> trianglesOf(const ImDrawList& list) {
    std::vector<PanelTriangle> triangles;
    for (const ImDrawCmd& command : list.CmdBuffer)
        for (unsigned i = 0; i + 2 < command.ElemCount; i += 3) {
            PanelTriangle triangle;
            for (unsigned corner = 0; corner < 3; ++corner)
                triangle.corners[corner] =
                    list.VtxBuffer[static_cast<int>(command.VtxOffset) +
                                   list.IdxBuffer[static_cast<int>(command.IdxOffset + i + corner)]];
            triangle.clip = command.ClipRect;
            triangles.push_back(triangle);
        }
    return triangles;
}

/// What of a triangle can be seen, in whole pixels.
sf::IntRect boxOf(const PanelTriangle& triangle) {
    const auto [a, b, c] = triangle.corners;
    const float left = std::max(std::min({a.pos.x, b.pos.x, c.pos.x}), triangle.clip.x);
    const float top = std::max(std::min({a.pos.y, b.pos.y, c.pos.y}), triangle.clip.y);
    const float right = std::min(std::max({a.pos.x, b.pos.x, c.pos.x}), triangle.clip.z);
    const float bottom = std::min(std::max({a.pos.y, b.pos.y, c.pos.y}), triangle.clip.w);
    if (left >= right || top >= bottom)
        return {};
    const sf::Vector2i corner(static_cast<int>(std::floor(left)), static_cast<int>(std::floor(top)));
    return {corner,
            {static_cast<int>(std::ceil(right)) - corner.x, static_cast<int>(std::ceil(bottom)) - corner.y}};
}

std::string_view bytesOf(const PanelTriangle& triangle) {
    return {reinterpret_cast<const char*>(&triangle), sizeof(PanelTriangle)};
}

bool isEmpty(const sf::IntRect& rect) {
    return rect.width <= 0 || rect.height <= 0;
}

sf::IntRect united(const sf::IntRect& a, const sf::IntRect& b) {
    if (isEmpty(a) || isEmpty(b))
        return isEmpty(a) ? b : a;
    const int left = std::min(a.left, b.left);
    const int top = std::min(a.top, b.top);
    return {left, top, std::max(a.left + a.width, b.left + b.width) - left,
            std::max(a.top + a.height, b.top + b.height) - top};
}

sf::IntRect boxOf(std::span<const PanelTriangle> triangles) {
    sf::IntRect box;
    for (const PanelTriangle& triangle : triangles)
        box = united(box, boxOf(triangle));
    return box;
}

/// Adds a box to the one that it lies in or beside, or as one of its own.
void addTo(std::vector<sf::IntRect>& boxes, const sf::IntRect& box) {
    if (isEmpty(box))
        return;
    constexpr int mostBoxes = 8;
    constexpr int growthWorthABox = 8000; // pixels
    const auto area = [](const sf::IntRect& each) { return each.width * each.height; };
    const auto growth = [&](const sf::IntRect& each) { return area(united(each, box)) - area(each); };
    const auto nearest = std::ranges::min_element(boxes, {}, growth);
    if (nearest == boxes.end() || (growth(*nearest) > growthWorthABox && boxes.size() < mostBoxes))
        boxes.push_back(box);
    else
        *nearest = united(*nearest, box);
}

/// Boxes that do not overlap and hold all of these.
std::vector<sf::IntRect> parted(std::vector<sf::IntRect> boxes) {
    std::vector<sf::IntRect> apart;
    while (!boxes.empty()) {
        sf::IntRect box = boxes.back();
        boxes.pop_back();
        if (isEmpty(box))
            continue;
        const auto other =
            std::ranges::find_if(apart, [&](const sf::IntRect& each) { return each.intersects(box); });
        if (other == apart.end()) {
            apart.push_back(box);
        } else {
            boxes.push_back(united(box, *other));
            apart.erase(other);
        }
    }
    return apart;
}

} // namespace

bool PanelTriangle::isSame(const PanelTriangle& other) const {
    return bytesOf(*this) == bytesOf(other);
}

std::vector<sf::IntRect> changedParts(std::span<const PanelTriangle> before,
                                      std::span<const PanelTriangle> after) {
    const std::size_t shorter = std::min(before.size(), after.size());
    std::size_t first = 0;
    while (first < shorter && before[first].isSame(after[first]))
        ++first;
    std::size_t last = 0;
    while (last < shorter - first && before[before.size() - 1 - last].isSame(after[after.size() - 1 - last]))
        ++last;
    before = before.subspan(first, before.size() - last - first);
    after = after.subspan(first, after.size() - last - first);
    std::unordered_map<std::string_view, std::size_t> places;
    for (std::size_t i = 0; i < before.size(); ++i)
        places.emplace(bytesOf(before[i]), i);
    std::vector<sf::IntRect> parts;
    // What both have in the same order stays.
    std::size_t passed = 0;
    for (const PanelTriangle& triangle : after) {
        const auto found = places.find(bytesOf(triangle));
        if (found == places.end() || found->second < passed) {
            addTo(parts, boxOf(triangle));
            continue;
        }
        for (; passed < found->second; ++passed)
            addTo(parts, boxOf(before[passed]));
        ++passed;
    }
    for (; passed < before.size(); ++passed)
        addTo(parts, boxOf(before[passed]));
    return parted(std::move(parts));
}

void PanelPlate::setFonts(ImFontAtlas& fonts, double unitPx) {
    unsigned char* pixels = nullptr;
    int width = 0;
    int height = 0;
    fonts.GetTexDataAsRGBA32(&pixels, &width, &height);
    m_letters.create(static_cast<unsigned>(width), static_cast<unsigned>(height));
    m_letters.update(pixels);
    for (std::size_t sample = 0; sample < ui::lineSampleCount; ++sample) {
        const ui::LineSampleBox box = ui::lineSampleBox(fonts, sample);
        m_letters.update(paintLineSample(m_shaders, sample, box.width, box.height, unitPx), box.left,
                         box.top);
    }
    m_letters.setSmooth(true);
    forget();
}

void PanelPlate::forget() {
    m_lists.clear();
    m_plate = {};
}

bool PanelPlate::makeRoom(sf::Vector2u size) {
    if (m_plate.size() == size)
        return true;
    m_lists.clear();
    if (!m_plate.create(size))
        return false;
    m_plate.canvas().clear(sf::Color::Transparent);
    return true;
}

void PanelPlate::draw(sf::RenderTarget& target, const ImDrawData& panels) {
    const sf::Vector2u size = target.getSize();
    const bool hasPlate = makeRoom(size);
    std::vector<std::vector<PanelTriangle>> lists;
    for (int i = 0; i < panels.CmdListsCount; ++i)
        lists.push_back(trianglesOf(*panels.CmdLists[i]));

    std::vector<sf::IntRect> changed;
    std::vector<sf::IntRect> boxes;
    for (std::size_t i = 0; i < std::max(lists.size(), m_lists.size()); ++i) {
        const auto listAt = [i](const std::vector<std::vector<PanelTriangle>>& all) {
            return i < all.size() ? std::span<const PanelTriangle>(all[i]) : std::span<const PanelTriangle>();
        };
        std::ranges::move(changedParts(listAt(m_lists), listAt(lists)), std::back_inserter(changed));
        boxes.push_back(boxOf(listAt(lists)));
    }
    m_lists = std::move(lists);
    const sf::IntRect all({}, sf::Vector2i(size));
    if (!hasPlate)
        return paint(target, all, false);
    for (const sf::IntRect& box : parted(std::move(changed)))
        if (sf::IntRect part; all.intersects(box, part))
            paint(m_plate.canvas(), part, true);

    std::vector<sf::Vertex> quads;
    for (const sf::IntRect& box : parted(boxes)) {
        const sf::FloatRect area(box);
        for (const auto& [right, down] : {std::pair(0.F, 0.F), std::pair(1.F, 0.F), std::pair(1.F, 1.F),
                                          std::pair(0.F, 0.F), std::pair(1.F, 1.F), std::pair(0.F, 1.F)}) {
            const sf::Vector2f corner(area.left + right * area.width, area.top + down * area.height);
            quads.emplace_back(corner, corner);
        }
    }
    target.setView(sf::View(sf::FloatRect(all)));
    m_plate.draw(target, m_shaders, quads);
}

void PanelPlate::paint(sf::RenderTarget& target, const sf::IntRect& part, bool onPlate) const {
    if (!target.setActive(true))
        return;
    const sf::Vector2f size(target.getSize());
    if (!onPlate)
        target.setView(sf::View(sf::FloatRect({}, size)));
    sf::RenderStates states(onPlate ? ontoPlate : sf::BlendAlpha);
    states.texture = &m_letters;
    const sf::Vector2f texels(m_letters.getSize());
    const auto flipped = [&](sf::IntRect box) {
        if (!onPlate)
            box.top = static_cast<int>(size.y) - box.top - box.height;
        return box;
    };
    if (onPlate) {
        const render::Scissors scissors(target, part);
        target.clear(sf::Color::Transparent);
    }
    std::vector<sf::Vertex> vertices;
    std::optional<ImVec4> clip;
    const auto drawVertices = [&] {
        if (vertices.empty())
            return;
        const sf::IntRect clipped(static_cast<int>(clip->x), static_cast<int>(clip->y),
                                  static_cast<int>(clip->z - clip->x), static_cast<int>(clip->w - clip->y));
        sf::IntRect box;
        if (part.intersects(clipped, box)) {
            const render::Scissors scissors(target, flipped(box));
            target.draw(vertices.data(), vertices.size(), sf::Triangles, states);
        }
        vertices.clear();
    };
    for (const std::vector<PanelTriangle>& list : m_lists)
        for (const PanelTriangle& triangle : list) {
            if (!boxOf(triangle).intersects(part))
                continue;
            if (!clip || std::memcmp(&*clip, &triangle.clip, sizeof(ImVec4)) != 0) {
                drawVertices();
                clip = triangle.clip;
            }
            for (const ImDrawVert& corner : triangle.corners) {
                const ImU32 colour = corner.col;
                const auto channel = [colour](int shift) { return static_cast<sf::Uint8>(colour >> shift); };
                vertices.emplace_back(sf::Vector2f(corner.pos.x, corner.pos.y),
                                      sf::Color(channel(IM_COL32_R_SHIFT), channel(IM_COL32_G_SHIFT),
                                                channel(IM_COL32_B_SHIFT), channel(IM_COL32_A_SHIFT)),
                                      sf::Vector2f(corner.uv.x * texels.x, corner.uv.y * texels.y));
            }
        }
    drawVertices();
}

} // namespace tumen::app
