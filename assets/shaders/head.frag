// An arrowhead: local.x from 0 at its base to 1 at its tip, local.y from -1 to 1 across its base.
uniform bool hollow;
uniform float unitPx;
uniform vec4 casing;
uniform float casingPx;

varying vec2 local;
varying vec4 tint;

float inPixels(float value) {
    return value / max(length(vec2(dFdx(value), dFdy(value))), 0.0001);
}

void main() {
    float slanted = inPixels(abs(local.y) - (1.0 - local.x));
    float base = inPixels(-local.x);
    float outside = max(slanted, base);
    float body = clamp(0.5 - outside, 0.0, 1.0);
    float cased = clamp(0.5 + casingPx - outside, 0.0, 1.0) * casing.a;
    float inner = hollow ? clamp(0.5 - (outside + max(1.1, 1.2 * unitPx)), 0.0, 1.0) : 0.0;
    float cover = body * (1.0 - inner);
    float alpha = cover + cased * (1.0 - cover);
    vec3 mixed = (tint.rgb * cover + casing.rgb * cased * (1.0 - cover)) / max(alpha, 0.001);
    gl_FragColor = vec4(mixed, alpha * tint.a);
}
