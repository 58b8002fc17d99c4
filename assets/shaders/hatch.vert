// Where on the map, in pixels from its origin, so that stripes stay with it.
uniform vec2 pixelsPerKm; // y negative: the picture's y runs down

varying vec2 atPx;

void main() {
    atPx = gl_Vertex.xy * pixelsPerKm;
    gl_Position = gl_ModelViewProjectionMatrix * gl_Vertex;
}
