// One flat colour over triangles.
uniform vec4 colour;

void main() {
    gl_FragColor = colour;
}
