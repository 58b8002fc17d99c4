// Slanted stripes over triangles, for land that is disputed.
uniform vec4 colour;
uniform float unitPx;
uniform vec2 originPx; // a point of the map, so that the stripes move with it

void main() {
    vec2 at = gl_FragCoord.xy - vec2(originPx.x, -originPx.y);
    float across = mod((at.x - at.y) * 0.7071, 7.0 * unitPx) - 3.5 * unitPx;
    float cover = clamp(1.1 * unitPx + 0.5 - abs(across), 0.0, 1.0);
    gl_FragColor = vec4(colour.rgb, colour.a * cover);
}
