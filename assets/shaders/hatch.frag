// Slanted stripes over triangles, for land that is disputed.
uniform vec4 colour;
uniform float unitPx;

varying vec2 atPx;

void main() {
    float across = mod((atPx.x + atPx.y) * 0.7071, 7.0 * unitPx) - 3.5 * unitPx;
    float cover = clamp(1.1 * unitPx + 0.5 - abs(across), 0.0, 1.0);
    gl_FragColor = vec4(colour.rgb, colour.a * cover);
}
