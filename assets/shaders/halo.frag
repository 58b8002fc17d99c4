// The halo of a flow that has just begun: densest along its course, gone where local.y is 1 or -1.
varying vec2 local;
varying vec4 tint;

void main() {
    float near = clamp(1.0 - abs(local.y), 0.0, 1.0);
    gl_FragColor = vec4(tint.rgb, tint.a * near * near * (3.0 - 2.0 * near));
}
