// A ribbon for flow.frag. Its corners lie rimPx beyond its edges, which are at 1 and -1 of local.y.
uniform float rimPx;

varying vec2 local;
varying vec4 tint;
varying float halfWidth;  // pixels from the middle to the edge

void main() {
    gl_Position = gl_ModelViewProjectionMatrix * gl_Vertex;
    local = gl_MultiTexCoord0.xy;
    tint = gl_Color;
    halfWidth = rimPx / (abs(local.y) - 1.0);
}
