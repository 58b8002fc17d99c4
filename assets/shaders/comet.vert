// A cross-section of a comet that runs along a flow. gl_Vertex.x is where on the flow it began, gl_Vertex.y how far
// behind the comet's front the section lies, both in pixels; the texture coordinate is the flow's number and the side, the
// colour that of its light.
// The flow is a row of the tracks: its course in points evenly spaced, each with how much is to be seen of a comet
// there, then its length, half its width and the comet's strength.
uniform sampler2D tracks;
uniform vec2 tracksSize;  // texels
uniform float coursePoints;
uniform float travelPx;
uniform float tailPx;
uniform float unitPx;

varying float acrossPx;
varying float halfWidthPx;
varying float strength;
varying vec4 light;

vec4 texel(float index) {
    float rows = tracksSize.y;
    float block = floor((gl_MultiTexCoord0.x + 0.5) / rows);
    vec2 at = vec2(block * (coursePoints + 1.0) + index + 0.5, gl_MultiTexCoord0.x - block * rows + 0.5);
    return texture2DLod(tracks, at / tracksSize, 0.0);
}

void main() {
    light = gl_Color;
    vec4 measures = texel(coursePoints);
    float lengthPx = measures.x;
    halfWidthPx = measures.y;
    float frontPx = mod(gl_Vertex.x + travelPx, lengthPx);
    float alongPx = max(frontPx - gl_Vertex.y, 0.0);
    float share = alongPx / lengthPx * (coursePoints - 1.0);
    float before = min(floor(share), coursePoints - 2.0);
    vec4 a = texel(before);
    vec4 b = texel(before + 1.0);
    vec4 here = mix(a, b, share - before);
    vec2 ahead = normalize(b.xy - a.xy + vec2(1e-6, 0.0));
    float reachPx = halfWidthPx + 1.0;
    acrossPx = gl_MultiTexCoord0.y * reachPx;
    float tail = 1.0 - gl_Vertex.y / tailPx;
    // It comes out of the one place and goes into the other one softly.
    float ends = clamp(min(frontPx, lengthPx - frontPx) / (6.0 * unitPx), 0.0, 1.0);
    strength = tail * tail * ends * here.z * measures.z;
    vec2 px = here.xy + vec2(-ahead.y, ahead.x) * acrossPx;
    gl_Position = gl_ModelViewProjectionMatrix * vec4(px, 0.0, 1.0);
}
