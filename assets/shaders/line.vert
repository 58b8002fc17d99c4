// A line of constant width in pixels out of a strip of points in the plane of the projection. The texture coordinate
// is the line's normal there (y up), lengthened for a mitred join; the red channel says on which side the vertex lies.
uniform vec2 pixelsPerKm; // y negative: the picture's y runs down
uniform vec2 offsetPx;
uniform float halfWidthPx;

varying float acrossPx;

void main() {
    float side = gl_Color.r * 2.0 - 1.0;
    float reachPx = halfWidthPx + 1.0;
    vec2 normal = vec2(gl_MultiTexCoord0.x, -gl_MultiTexCoord0.y);
    vec2 px = gl_Vertex.xy * pixelsPerKm + offsetPx + normal * side * reachPx;
    acrossPx = side * reachPx;
    gl_Position = gl_ModelViewProjectionMatrix * vec4(px, 0.0, 1.0);
}
