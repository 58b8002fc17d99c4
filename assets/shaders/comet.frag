// A comet's light, thickest along the middle of its flow.
uniform vec4 gleam;

varying float acrossPx;
varying float halfWidthPx;
varying float strength;

void main() {
    float cover = clamp(halfWidthPx + 0.5 - abs(acrossPx), 0.0, 1.0);
    gl_FragColor = vec4(gleam.rgb, gleam.a * strength * cover);
}
