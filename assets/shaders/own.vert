// A vertex of a layer of the user's. Its place is a point of the plane in kilometres with 1 for z, or a point of the
// sphere as a unit vector: x and y are the position, z the first texture coordinate. The three axes turn it to the
// picture's right, up and towards the eye. VARIANT is what it is part of: 0 an area, 1 a line, 2 a point.
uniform vec3 right;
uniform vec3 up;
uniform vec3 outward;
uniform vec2 pixelsPerKm; // y negative: the picture's y runs down
uniform vec2 offsetPx;
uniform float reachPx;    // half the width of a line, the radius of a point, with what lies around it
uniform bool onSphere;

varying float facing;     // negative behind the horizon
varying vec2 local;       // in pixels from the middle of the line or point

void main() {
    vec3 place = vec3(gl_Vertex.xy, gl_MultiTexCoord0.x);
    vec2 px = vec2(dot(right, place), dot(up, place)) * pixelsPerKm + offsetPx;
    facing = dot(outward, place);
    local = vec2(0.0);
#if VARIANT == 1
    // The second texture coordinate is the line's direction from east to north; the red channel is the side, the green
    // one how much longer a mitred corner is than the line is wide.
    vec3 east = vec3(1.0, 0.0, 0.0);
    vec3 north = vec3(0.0, 1.0, 0.0);
    if (onSphere) {
        east = normalize(vec3(-place.y, place.x + 1e-9, 0.0));
        north = cross(place, east);
    }
    vec3 along = cos(gl_MultiTexCoord0.y) * east + sin(gl_MultiTexCoord0.y) * north;
    vec2 seen = vec2(dot(right, along), dot(up, along)) * pixelsPerKm;
    seen /= max(length(seen), 1e-12);
    float side = gl_Color.r * 2.0 - 1.0;
    local = vec2(0.0, side * reachPx);
    px += vec2(-seen.y, seen.x) * side * reachPx * (1.0 + gl_Color.g);
#elif VARIANT == 2
    local = (gl_Color.rg * 2.0 - 1.0) * reachPx;
    px += local;
#endif
    gl_Position = gl_ModelViewProjectionMatrix * vec4(px, 0.0, 1.0);
}
