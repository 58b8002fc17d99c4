// Coverage of a line by the distance from its middle; thinner than a pixel it fades instead. VARIANT as in line.vert.
#if VARIANT == 1
varying float halfWidthPx;
varying vec4 colour;
#else
uniform vec4 colour;
uniform float halfWidthPx;
#endif

varying float acrossPx;

void main() {
    float coverage = clamp(halfWidthPx + 0.5 - abs(acrossPx), 0.0, 1.0) * min(1.0, 2.0 * halfWidthPx);
    gl_FragColor = vec4(colour.rgb, colour.a * coverage);
}
