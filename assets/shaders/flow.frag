// The body of a flow. local.x is the length along it in pixels, local.y runs from -1 to 1 across it and on into the
// casing that sets it off from the map. The four status classes are four patterns; all of them move towards the head.
// VARIANT is the pattern: 0 documented, 1 alleged, 2 unverified, 3 prospective, 4 documented without a gleam. Each is a program of its own, as a
// software driver runs all branches of a program for every pixel.
uniform float unitPx;
uniform float travelPx;   // how far the pattern has moved
uniform vec4 casing;
uniform float casingPx;   // how far it reaches beyond the edge
uniform vec4 gleam;       // what the moving pattern mixes in, at most by its alpha; no beads where that is none

varying vec2 local;
varying vec4 tint;
varying float halfWidth;  // in pixels

// Coverage of a dash of length `on` in a period, its ends softened over a pixel.
float dash(float along, float period, float on) {
    float x = mod(along, period);
    return clamp(on * 0.5 + 0.5 - abs(x - period * 0.5), 0.0, 1.0);
}

void main() {
    float outside = (abs(local.y) - 1.0) * halfWidth; // pixels beyond the edge
    float body = clamp(0.5 - outside, 0.0, 1.0);
    float cased = clamp(0.5 + casingPx - outside, 0.0, 1.0);
#if VARIANT != 4
    float along = local.x - travelPx;
#endif
    vec3 rgb = tint.rgb;
    float cover = body;
    float ground = cased * casing.a;

#if VARIANT == 0
    // Comets: a gleaming front with a long tail.
    float f = mod(along, 64.0 * unitPx) / (64.0 * unitPx);
    float comet = smoothstep(0.45, 0.97, f) * (1.0 - smoothstep(0.97, 1.0, f));
    rgb = mix(rgb, gleam.rgb, comet * gleam.a);
#elif VARIANT == 1
    float on = dash(along, 22.0 * unitPx, 14.0 * unitPx);
    cover *= on;
    ground *= mix(0.55, 1.0, on);
#elif VARIANT == 2
    float on = dash(along, 11.0 * unitPx, 5.0 * unitPx);
    float soft = 1.0 - smoothstep(-halfWidth * 0.9, 1.0, outside);
    cover = soft * on * 0.95;
    ground *= mix(0.35, 0.7, on);
#elif VARIANT == 3
    float wall = max(1.0, 0.8 * unitPx);
    float inner = clamp(0.5 - (outside + wall), 0.0, 1.0);
    float bead = gleam.a > 0.0 ? dash(along, 40.0 * unitPx, 5.0 * unitPx) : 0.0;
    cover = body * (1.0 - inner) + inner * bead * 0.9;
    rgb = mix(rgb, gleam.rgb, inner * bead * gleam.a * 0.3);
#endif
    float alpha = cover + ground * (1.0 - cover);
    vec3 mixed = (rgb * cover + casing.rgb * ground * (1.0 - cover)) / max(alpha, 0.001);
    gl_FragColor = vec4(mixed, alpha * tint.a);
}
