// The ring that spreads from an event. gl_Vertex is its middle; the texture coordinate is a corner of the box around it
// (-1 or 1), lengthened by where in its turn the ring began (0 to 1).
uniform float turns;      // since then
uniform float radiusPx;   // of the mark

varying vec2 local;
varying float ringPx;
varying vec4 tint;

void main() {
    float began = abs(gl_MultiTexCoord0.x) - 1.0;
    float turn = fract(turns + began);
    vec2 corner = sign(gl_MultiTexCoord0.xy);
    ringPx = radiusPx * (1.0 + 1.4 * turn);
    local = corner * (ringPx + 4.0);
    tint = vec4(gl_Color.rgb, gl_Color.a * 0.8 * (1.0 - turn));
    gl_Position = gl_ModelViewProjectionMatrix * vec4(gl_Vertex.xy + local, 0.0, 1.0);
}
