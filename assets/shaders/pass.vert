// Hands position, texture coordinate and colour on; shapes are drawn by their fragment shaders.
varying vec2 local;
varying vec4 tint;

void main() {
    gl_Position = gl_ModelViewProjectionMatrix * gl_Vertex;
    local = gl_MultiTexCoord0.xy;
    tint = gl_Color;
}
