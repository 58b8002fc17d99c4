// A thin ring with soft edges.
uniform float unitPx;

varying vec2 local;
varying float ringPx;
varying vec4 tint;

void main() {
    float outside = abs(length(local) - ringPx) - 0.8 * unitPx;
    gl_FragColor = vec4(tint.rgb, tint.a * clamp(0.5 - outside, 0.0, 1.0));
}
