// Small shapes by their distance functions; local is in pixels from the shape's middle.
// VARIANT is the shape: 0 disc, 1 ring, 2 diamond, 3 rounded rectangle, 4 hollow diamond.
uniform vec2 halfSizePx;  // x is the radius of the round ones
uniform float radiusPx;   // of the rectangle's corners; the thickness of what is hollow
uniform vec4 casing;
uniform float casingPx;

varying vec2 local;
varying vec4 tint;

void main() {
#if VARIANT == 0
    float d = length(local) - halfSizePx.x;
#elif VARIANT == 1
    float d = abs(length(local) - halfSizePx.x) - radiusPx * 0.5;
#elif VARIANT == 2
    float d = (abs(local.x) + abs(local.y) - halfSizePx.x) * 0.7071;
#elif VARIANT == 3
    vec2 q = abs(local) - halfSizePx + radiusPx;
    float d = length(max(q, 0.0)) + min(max(q.x, q.y), 0.0) - radiusPx;
#else
    float d = abs((abs(local.x) + abs(local.y) - halfSizePx.x) * 0.7071 + radiusPx * 0.5) - radiusPx * 0.5;
#endif
    float cover = clamp(0.5 - d, 0.0, 1.0);
    float cased = clamp(0.5 + casingPx - d, 0.0, 1.0) * casing.a;
    float alpha = cover + cased * (1.0 - cover);
    vec3 mixed = (tint.rgb * cover + casing.rgb * cased * (1.0 - cover)) / max(alpha, 0.001);
    gl_FragColor = vec4(mixed, alpha * tint.a);
}
