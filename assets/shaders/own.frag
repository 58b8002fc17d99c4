// Areas, lines and points of a layer of the user's; see own.vert.
uniform vec4 colour;
uniform vec4 casing;
uniform float halfWidthPx; // of a line; the radius of a point
uniform float casingPx;

varying float facing;
varying vec2 local;

void main() {
    if (facing < 0.0)
        discard;
#if VARIANT == 0
    gl_FragColor = colour;
#else
#if VARIANT == 1
    float outside = abs(local.y) - halfWidthPx;
#else
    float outside = length(local) - halfWidthPx;
#endif
    float cover = clamp(0.5 - outside, 0.0, 1.0);
    float ground = clamp(0.5 + casingPx - outside, 0.0, 1.0) * casing.a;
    float alpha = cover + ground * (1.0 - cover);
    vec3 mixed = (colour.rgb * cover + casing.rgb * ground * (1.0 - cover)) / max(alpha, 0.001);
    gl_FragColor = vec4(mixed, alpha * colour.a);
#endif
}
