// A picture kept aside, all of it as opaque. The least of the colour and white is the colour; without it Mesa's software
// driver fills whole blocks by a quick way of its own that gives them the plate's red for blue.
uniform sampler2D texture;
uniform float opacity;

void main() {
    gl_FragColor = vec4(min(texture2D(texture, gl_TexCoord[0].xy).rgb, vec3(1.0)), opacity);
}
