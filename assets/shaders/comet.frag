// A comet's light, thickest along the middle of its flow.
varying float acrossPx;
varying float halfWidthPx;
varying float strength;
varying vec4 light;

void main() {
    float cover = clamp(halfWidthPx + 0.5 - abs(acrossPx), 0.0, 1.0);
    gl_FragColor = vec4(light.rgb, light.a * strength * cover);
}
