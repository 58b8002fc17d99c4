// A line of constant width in pixels out of a strip of points in the plane of the projection. The texture coordinate
// is the line's normal there (y up), lengthened for a mitred join; the red channel says on which side the vertex lies.
// VARIANT 1: each vertex has a look of its own. The upper bit of its alpha channel is the side, the next three are half
// the width in 0.15 points, the last four the opacity in fifteenths.
uniform vec2 pixelsPerKm; // y negative: the picture's y runs down
uniform vec2 offsetPx;
#if VARIANT == 1
uniform float unitPx;
varying float halfWidthPx;
varying vec4 colour;
#else
uniform float halfWidthPx;
#endif

varying float acrossPx;

void main() {
#if VARIANT == 1
    float code = floor(gl_Color.a * 255.0 + 0.5);
    float side = code >= 128.0 ? 1.0 : -1.0;
    halfWidthPx = floor(mod(code, 128.0) / 16.0) * 0.15 * unitPx;
    colour = vec4(gl_Color.rgb, mod(code, 16.0) / 15.0);
    float reachPx = halfWidthPx > 0.0 ? halfWidthPx + 1.0 : 0.0;
#else
    float side = gl_Color.r * 2.0 - 1.0;
    float reachPx = halfWidthPx + 1.0;
#endif
    vec2 normal = vec2(gl_MultiTexCoord0.x, -gl_MultiTexCoord0.y);
    vec2 px = gl_Vertex.xy * pixelsPerKm + offsetPx + normal * side * reachPx;
    acrossPx = side * reachPx;
    gl_Position = gl_ModelViewProjectionMatrix * vec4(px, 0.0, 1.0);
}
