// A hillshade over the land: darker than flat ground darkens, brighter lightens.
uniform sampler2D texture;
uniform float flatGrey; // 0 to 1
uniform float weight;   // 0 to 1

void main() {
    float slope = texture2D(texture, gl_TexCoord[0].xy).r - flatGrey;
    float depth = slope < 0.0 ? -slope / flatGrey : slope / (1.0 - flatGrey);
    gl_FragColor = slope < 0.0 ? vec4(0.0, 0.0, 0.0, depth * weight) : vec4(1.0, 1.0, 1.0, depth * weight * 0.35);
}
