// What plate.frag draws, less strong. A constant times a texel, and no more, is filled twice as fast as anything else.
uniform sampler2D texture;
uniform float strength;

void main() {
    gl_FragColor = texture2D(texture, gl_TexCoord[0].xy) * strength;
}
