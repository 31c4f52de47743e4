import "./look/fonts.css";
import "./look/tokens.css";
import "./look/base.css";
import { mount } from "svelte";
import App from "./App.svelte";

const desk = document.getElementById("desk");
if (desk) mount(App, { target: desk });
