#define GL_GLEXT_PROTOTYPES
#include "render/TrackTexture.hpp"

#include <algorithm>
#include <cmath>
#include <vector>

#include <SFML/OpenGL.hpp>

namespace tumen::render {

namespace {

constexpr std::size_t mostRows = 4096;

} // namespace

FlowTrack trackOf(const scene::FlowPath& path, double halfWidthPx, double strength, const Covers& covers,
                  double sectionPx, std::size_t pointCount) {
    FlowTrack track;
    track.texels.resize(pointCount + 1);
    const double lengthPx = path.lengthPx();
    const double stepPx = lengthPx / static_cast<double>(pointCount - 1);
    std::size_t next = 0;
    double passedPx = 0.0; // before the segment
    for (const geo::ScreenLine& piece : path.pieces)
        for (std::size_t i = 1; i < piece.size(); ++i) {
            const double segmentPx = core::distance(piece[i - 1], piece[i]);
            const bool isLast = &piece == &path.pieces.back() && i + 1 == piece.size();
            while (next < pointCount) {
                const double alongPx = stepPx * static_cast<double>(next) - passedPx;
                if (alongPx > segmentPx && !isLast)
                    break;
                const double share = segmentPx > 0.0 ? std::min(alongPx / segmentPx, 1.0) : 0.0;
                const geo::ScreenPoint at = core::lerp(piece[i - 1], piece[i], share);
                track.texels[next++] = {static_cast<float>(at.x), static_cast<float>(at.y), 1.F, 0.F};
            }
            passedPx += segmentPx;
        }
    const auto besideCut = static_cast<std::size_t>(stepPx > 0.0 ? std::ceil(sectionPx / stepPx) : 0.0);
    for (std::size_t i = 1; i < pointCount; ++i) {
        FlowTrack::Texel& before = track.texels[i - 1];
        FlowTrack::Texel& here = track.texels[i];
        const double aside = here.x - before.x;
        const double down = here.y - before.y;
        const bool isCut = aside * aside + down * down > 2.25 * stepPx * stepPx;
        if (covers.meet({{before.x, before.y}}, {{here.x, here.y}}))
            before.z = here.z = 0.F;
        if (isCut)
            for (std::size_t k = i - std::min(i, besideCut + 1); k < std::min(i + besideCut + 1, pointCount);
                 ++k)
                track.texels[k].z = 0.F;
    }
    track.texels.back() = {static_cast<float>(lengthPx), static_cast<float>(halfWidthPx),
                           static_cast<float>(strength), 0.F};
    return track;
}

void TrackTexture::set(std::span<const FlowTrack> tracks) {
    if (tracks.empty() || (m_texture.getNativeHandle() == 0 && !m_texture.create(1, 1)))
        return;
    const std::size_t rows = std::min(tracks.size(), mostRows);
    const std::size_t blocks = (tracks.size() + rows - 1) / rows;
    const std::size_t length = tracks.front().texels.size();
    m_pointCount = length - 1;
    std::vector<FlowTrack::Texel> texels(rows * blocks * length);
    for (std::size_t i = 0; i < tracks.size(); ++i)
        std::ranges::copy(tracks[i].texels, texels.begin() + static_cast<std::ptrdiff_t>(
                                                                 ((i % rows) * blocks + i / rows) * length));
    m_size = sf::Vector2f(static_cast<float>(blocks * length), static_cast<float>(rows));
    sf::Texture::bind(&m_texture);
    glTexImage2D(GL_TEXTURE_2D, 0, GL_RGBA32F, static_cast<GLsizei>(blocks * length),
                 static_cast<GLsizei>(rows), 0, GL_RGBA, GL_FLOAT, texels.data());
    sf::Texture::bind(nullptr);
}

void TrackTexture::bind(sf::Shader& shader) const {
    shader.setUniform("tracks", m_texture);
    shader.setUniform("tracksSize", m_size);
    shader.setUniform("coursePoints", static_cast<float>(m_pointCount));
}

} // namespace tumen::render
