<?php
/**
 * What the block's script needs.
 *
 * @package Modality_Pages
 */

return array(
	'dependencies' => array( 'wp-api-fetch', 'wp-block-editor', 'wp-blocks', 'wp-components', 'wp-element', 'wp-i18n', 'wp-url' ),
	'version'      => '0.1.0',
);
